import { looksLikeBackup } from "../../drafts/backup.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { draftName } from "../../drafts/messages.ts";
import { looksLikePack } from "../../files/notice-json.ts";
import { mostBytes } from "../../import/source.ts";
import { textOfFile } from "../../lib/decode-text.ts";
import { handedRegister } from "../register/handed-register.ts";
import { go, isImporting, type Route } from "../shared/route.ts";
import { handedFiles, type IntakeNews } from "./handed-files.ts";
import { takeText } from "./take-text.ts";

/** The most characters of a file's beginning that tell what it is. */
const headLength = 400;

const unread = "读不出来。请确认文件没有被移动或占用，再拖一次。";
const noRoom = "没有建立草稿：浏览器存储空间已满。请先导出并删除不再需要的草稿。";

/** Takes a JSON file for what it is, and says what came of it. */
async function takeJson(store: DraftStore, file: File): Promise<IntakeNews | undefined> {
  const taken = takeText(store, await textOfFile(file));
  if (taken.kind === "refused") return { tone: "error", words: taken.words };
  if (taken.kind === "restored") return taken.outcome;
  if (taken.kind === "rounds") return undefined;
  if (taken.kind === "notice") {
    handedFiles.offer(taken.notice);
    return undefined;
  }
  const { id, result } = store.create(taken.draft, taken.mark, taken.setAside);
  return result.kind === "full" || result.kind === "unsound"
    ? { tone: "error", words: noRoom }
    : { tone: "done", words: `已建立草稿“${draftName(taken.draft)}”。`, draftId: id };
}

const isSheet = ({ name }: File): boolean => /\.(?:xlsx|xls|csv)$/i.test(name);

/** True for a sheet with one application a row. */
async function isRegister(file: File): Promise<boolean> {
  if (!isSheet(file) || file.size > mostBytes) return false;
  const { holdsRegister } = await import("../../register/read-register.ts");
  return holdsRegister({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

const noDraft = "是依申请公开台账。请先打开要填的草稿，再把它拖进来，就按它数出表三的数。";

/**
 * Takes dropped files for what they are: a backup is restored, a report of this program becomes a draft, a notice is shown
 * before it holds, a register of applications is counted into 表三 of the open draft, any
 * other report goes to where earlier reports are recognised. A single report of this program is opened where the list is in sight.
 */
export async function takeFiles(store: DraftStore, route: Route, files: readonly File[]): Promise<void> {
  if (route.at === "collection") return handedFiles.handOver(files);
  const news: IntakeNews[] = [];
  const reports: File[] = [];
  let register: File | undefined;
  for (const file of files) {
    try {
      const head = await textOfFile(file.slice(0, headLength));
      const isJson = /\.json$/i.test(file.name) || /^\s*\{\s*"/.test(head);
      if (!isJson && (await isRegister(file))) {
        if (route.at !== "draft") news.push({ tone: "warning", words: `“${file.name}”${noDraft}` });
        else register = file;
      } else if (!isJson || (isImporting(route) && !looksLikeBackup(head) && !looksLikePack(head))) reports.push(file);
      else {
        const told = await takeJson(store, file);
        if (told) news.push({ ...told, words: `“${file.name}”：${told.words}` });
      }
    } catch {
      news.push({ tone: "error", words: `“${file.name}”：${unread}` });
    }
  }
  const [only] = news;
  if (only?.draftId !== undefined && files.length === 1 && route.at === "start") {
    return go({ at: "draft", id: only.draftId, step: "basics" });
  }
  handedFiles.tell(news);
  if (register && route.at === "draft") {
    handedRegister.hand(register);
    go({ at: "draft", id: route.id, step: "applications" });
  }
  if (reports.length === 0) return undefined;
  handedFiles.handOver(reports);
  if (!isImporting(route) && !register)
    go(route.at === "draft" ? { at: "draft", id: route.id, step: "import" } : { at: "import" });
  return undefined;
}
