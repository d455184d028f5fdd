import { fileKinds } from "../../export/file-kinds.ts";
import { fileName } from "../../files/file-name.ts";
import { toDataBlock, toJson } from "../../files/json.ts";
import type { Draft } from "../../report/schema.ts";
import { lastRound } from "../../rounds/course.ts";
import { returnedHtml } from "../../rounds/returned-page.ts";
import { download } from "../../ui/download.ts";

const roundWords = { returned: "退回", answered: "再次报送", agreed: "已审" } as const;

/** In what a report of a round goes to the other side. All of them are read back by the program. */
export type RoundFileKind = "json" | "html" | "docx";

/** The kinds of files with what each is for. */
export const roundFileWords: Readonly<Record<RoundFileKind, string>> = {
  json: "程序文件：对方也用本程序",
  html: "网页：谁都能打开看",
  docx: "Word 文件：对方在 Word 或 WPS 里修改、答复",
};

/** What a file of a round is called besides its report, e.g. 退回第1轮. */
function roundName({ rounds }: Draft): string {
  const last = rounds && lastRound(rounds);
  return last ? `${roundWords[last.kind]}第${last.number}轮` : "";
}

/** A file in which a report goes to the other side. */
export interface RoundFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

/** A report with its comments as a file for the program. */
const roundFile = (draft: Draft, at: Date): RoundFile => ({
  name: fileName(draft, "json", { holds: roundName(draft) }),
  type: "application/json",
  content: toJson(draft, at),
});

const dataOf = (draft: Draft, finished: boolean): string => toDataBlock(draft, { finished, withRounds: true });

/** The same as a page that anybody can read, with numbered marks and the list of comments. */
const roundPage = (draft: Draft, finished: boolean): RoundFile => ({
  name: fileName(draft, "html", { holds: roundName(draft) }),
  type: "text/html",
  content: returnedHtml(draft, { finished, data: dataOf(draft, finished) }),
});

const wordType = fileKinds.word.type;

/** The same as a Word document with its comments at their words and cells. */
async function roundDocument(draft: Draft, finished: boolean): Promise<RoundFile> {
  const { returnedDocx } = await import("../../rounds/word-copy.ts");
  const bytes = await returnedDocx(draft, { finished, data: dataOf(draft, finished) });
  const name = fileName(draft, "docx", { holds: roundName(draft) });
  return { name, type: wordType, content: new Blob([bytes as BlobPart]) };
}

interface Saving {
  readonly finished: boolean;
  readonly at: Date;
}

/** A report with its comments as a file of a kind. Rejects where a part of the program could not be loaded. */
export async function makeRoundFile(draft: Draft, kind: RoundFileKind, { finished, at }: Saving): Promise<RoundFile> {
  if (kind === "json") return roundFile(draft, at);
  return kind === "html" ? roundPage(draft, finished) : roundDocument(draft, finished);
}

/**
 * Saves a report with its comments as a file of a kind; returns its name. Rejects where a part of the program could not be
 * loaded.
 */
export async function saveRound(draft: Draft, kind: RoundFileKind, saving: Saving): Promise<string> {
  const { name, type, content } = await makeRoundFile(draft, kind, saving);
  download(name, type, content);
  return name;
}
