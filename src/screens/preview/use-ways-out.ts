import { useCallback, useState } from "react";
import { compose } from "../../document/compose.ts";
import { toWebPage, usualChoice } from "../../document/html/web-page.ts";
import { toPlainText } from "../../document/plain-text.ts";
import { exportName, type FileKind, pageFile } from "../../export/file-kinds.ts";
import type { Review } from "../../review/review.ts";
import { reviewedHtml } from "../../review/reviewed-html.ts";
import { copyRich } from "../../ui/copy.ts";
import { download } from "../../ui/download.ts";
import type { MenuGroup, MenuItem } from "../../ui/menu.tsx";
import { useOfficeSettings } from "../shared/office-settings.ts";
import { signedKind, submissionKind } from "../submission/submission-kind.ts";
import { type ExportKind, exportKinds, type WayGroup } from "./export-kinds.ts";
import { printHtml } from "./print-html.ts";
import type { ReceiptWords } from "./receipt.tsx";

/** A kind of file with its name in the menu. */
type WayOut = Pick<ExportKind, "label"> & FileKind;

/** Makes a file, saves it, and returns its name. */
async function save(kind: WayOut, { draft, finished }: Review): Promise<string> {
  const making = { finished, at: new Date() };
  const content = await kind.make(draft, making);
  const name = exportName(kind, draft, making);
  download(name, kind.type, content);
  return name;
}

/** What is asked in a dialog of its own: 核对文件, 核对网页, 图解. */
type WaysDialog = "file" | "page" | "charts";

/** Every way out of the program for a report, as the menu shows them, and what came of the last one. */
export interface WaysOut {
  readonly groups: readonly MenuGroup[];
  readonly receipt: ReceiptWords | undefined;
  readonly say: (receipt: ReceiptWords | undefined) => void;
  /** A file of a report that is not finished: it is made once this is answered. */
  readonly asking: { readonly make: () => void; readonly cancel: () => void } | undefined;
  /** The dialog that is open, and what ends it. */
  readonly dialog: WaysDialog | undefined;
  readonly endDialog: () => void;
}

/** The ways out for a report. `html` is its page, which is what 打印 prints. */
export function useWaysOut(review: Review, html: string): WaysOut {
  const { draft, finished } = review;
  const [asked, setAsked] = useState<WayOut>();
  const [dialog, setDialog] = useState<WaysDialog>();
  const settings = useOfficeSettings();
  const [choice, setChoice] = useState(usualChoice);
  const [receipt, say] = useState<ReceiptWords>();
  const make = (kind: WayOut) => {
    setAsked(undefined);
    say({ tone: "busy", words: "正在制作文件……" });
    const again = (name: string) => ({ name, run: () => make(kind) });
    save(kind, review).then(
      (file) => say({ tone: "done", words: "已存到“下载”：", file, act: again("再存一次") }),
      () =>
        say({
          tone: "failed",
          words: `“${kind.label}”没有做成。请检查网络连接后再试一次，已填写的内容不会丢失。`,
          act: again("再试一次"),
        }),
    );
  };
  const ask = (kind: WayOut) => {
    if (receipt?.tone === "busy") return;
    if (finished || kind.isBlank) make(kind);
    else setAsked(kind);
  };
  const copy = (where: string, withPage: boolean) => {
    const blocks = compose(draft, { finished });
    const text = toPlainText(blocks);
    const isDone = copyRich(withPage ? { html: toWebPage(blocks, choice), text } : { text });
    const mark = finished ? "" : "（草稿）";
    if (isDone) say({ tone: "done", words: `已复制${mark}，可以${where}。` });
    else
      say({
        tone: "failed",
        words: "浏览器没有让复制。请改用“导出网页片段”，或在预览中选中文字复制。",
      });
  };
  /** 网页片段 as it was chosen. */
  const chosenPage = (kind: ExportKind): WayOut => ({
    ...kind,
    make: async (report, making) => pageFile(compose(report, making), choice),
  });
  const item = (kind: WayOut): MenuItem => ({
    name: kind.label,
    hint: `.${kind.extension}`,
    onChoose: () => ask(kind),
  });
  const files = (group: WayGroup): readonly MenuItem[] =>
    exportKinds
      .filter((kind) => kind.group === group)
      .map((kind) => item(kind.id === "page" ? chosenPage(kind) : kind));
  const groups: readonly { title: WayGroup; items: readonly MenuItem[] }[] = [
    {
      title: "送审",
      items: [
        ...files("送审"),
        { name: "打印或存为 PDF", hint: "Ctrl+P", onChoose: () => printHtml(html) },
        { name: "打印审核稿", onChoose: () => printHtml(reviewedHtml(review)) },
        item(signedKind),
        item(submissionKind(settings)),
        { name: "核对文件", onChoose: () => setDialog("file") },
        { name: "选择图解", onChoose: () => setDialog("charts") },
      ],
    },
    {
      title: "上网",
      items: [
        { name: "复制为网页", onChoose: () => copy("粘贴到网站后台的编辑器中", true) },
        ...files("上网"),
        { name: "复制文字", onChoose: () => copy("粘贴到任何地方", false) },
        { name: "核对网页", onChoose: () => setDialog("page") },
        {
          name: "网页片段带标题",
          checked: choice.hasTitle,
          onChoose: () => setChoice({ ...choice, hasTitle: !choice.hasTitle }),
        },
        {
          name: "网页片段带样式",
          checked: choice.isStyled,
          onChoose: () => setChoice({ ...choice, isStyled: !choice.isStyled }),
        },
      ],
    },
    { title: "数据与备份", items: files("数据与备份") },
    { title: "空白表", items: files("空白表") },
  ];
  const cancel = useCallback(() => setAsked(undefined), []);
  const endDialog = useCallback(() => setDialog(undefined), []);
  return {
    groups,
    receipt,
    say,
    asking: asked && { make: () => make(asked), cancel },
    dialog,
    endDialog,
  };
}
