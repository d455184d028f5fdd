import { type ClipboardEvent, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { type ImportSource, mostBytes } from "../../import/source.ts";
import { endAll } from "../../lib/listen.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { handedFiles } from "../intake/handed-files.ts";
import styles from "./import.module.css";

interface Props {
  /** Reading goes on; nothing may be started meanwhile. */
  busy: boolean;
  onRead: (source: ImportSource) => void;
  onRefused: (message: string) => void;
  /** Something else was given; what was said of the former is past. */
  onGiven: () => void;
}

/** What was chosen to be read and is not shown in the text area: a file, or a paste too long to be laid out there. */
interface Held {
  readonly name: string;
  readonly size: number;
  readonly source: () => Promise<ImportSource>;
}

/** Characters that a text area lays out without a pause. */
const mostShown = 200_000;

const heldFile = (file: File): Held => ({
  name: `文件“${file.name}”`,
  size: file.size,
  source: async () => ({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
});

const heldPaste = (html: string, text: string): Held => ({
  name: `粘贴的内容（约 ${Math.ceil((html.length + text.length) / 10_000)} 万字符，太长，不在框中显示）`,
  size: html.length + text.length,
  source: async () => ({ kind: "pasted", html, text }),
});

const tooLarge = "文件太大，不像年度报告，没有读取。请打开它，只复制年度报告的正文，再粘贴到下面的框里。";

/** The id of 识别. */
export const recogniseId = "import-recognise";

/** Where an earlier report is given: pasted, chosen, or dropped anywhere on the page. */
export function SourceForm({ busy, onRead, onRefused, onGiven }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef({ html: "", text: "" });
  useUnsaved(() => (area.current?.value ?? "").trim() !== "");
  const [held, setHeldTo] = useState<Held>();
  const setHeld = useCallback(
    (next: Held | undefined) => {
      setHeldTo(next);
      onGiven();
    },
    [onGiven],
  );
  /** A file is being opened, and reading it has not begun. */
  const isOpening = useRef(false);
  const readHeld = (given: Held) => {
    if (given.size > mostBytes) return onRefused(tooLarge);
    isOpening.current = true;
    given
      .source()
      .then(onRead, () => onRefused("读不出这个文件。请确认文件没有被移动或占用，再选择一次。"))
      .finally(() => {
        isOpening.current = false;
      });
    return undefined;
  };
  /** A file that was dropped is read at once, unless another is being read. */
  const takeHanded = useEffectEvent(() => {
    const [file] = busy || isOpening.current ? [] : handedFiles.state().waiting;
    if (!file) return;
    const given = heldFile(file);
    setHeld(given);
    readHeld(given);
    handedFiles.begun(file);
  });
  useEffect(() => {
    // Not yet: the page may be put together anew at once, and what was begun would be given up.
    const timer = setTimeout(() => takeHanded());
    return endAll([
      () => clearTimeout(timer),
      handedFiles.subscribe(() => takeHanded()),
      handedFiles.onAsked(() => takeHanded()),
    ]);
  }, []);
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    if (text.length > mostShown || html.length + text.length > mostBytes) {
      event.preventDefault();
      return setHeld(heldPaste(html, text));
    }
    pasted.current = { html, text };
    return setHeld(undefined);
  };
  const read = () => {
    if (held) return readHeld(held);
    const text = area.current?.value ?? "";
    const same = (one: string) => one.replace(/\s+/g, "");
    const isPasted = same(text) !== "" && same(text) === same(pasted.current.text);
    return onRead({ kind: "pasted", html: isPasted ? pasted.current.html : "", text });
  };
  return (
    <div className={styles.source}>
      <Field
        id="import-text"
        label="粘贴报告全文"
        hint="在网页、Word 或 WPS 中打开旧报告，全选（Ctrl+A）、复制（Ctrl+C），再在这里粘贴（Ctrl+V）。"
      >
        <textarea
          ref={area}
          id="import-text"
          rows={10}
          className={styles.text}
          data-own-undo
          aria-describedby="import-text-hint"
          onPaste={paste}
          onChange={() => setHeld(undefined)}
        />
      </Field>
      <Field
        id="import-file"
        label="选择文件"
        hint="网页（.html、.mht）、Word 和 WPS（.docx、.doc、.wps）、Excel（.xlsx）、文本（.txt、.csv）、本程序导出的 JSON 或 HTML；也可以把文件拖到页面上。"
      >
        <input
          id="import-file"
          type="file"
          accept=".html,.htm,.mht,.mhtml,.docx,.doc,.wps,.xlsx,.csv,.txt,.json"
          aria-describedby="import-file-hint"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            setHeld(file && heldFile(file));
          }}
        />
      </Field>
      <p role="status">{held && `将识别${held.name}。`}</p>
      <div>
        <Button id={recogniseId} look="primary" aria-disabled={busy} onClick={() => !busy && read()}>
          识别
        </Button>
      </div>
    </div>
  );
}
