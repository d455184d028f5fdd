import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { parts } from "../../form/form.ts";
import { type ImportSource, mostBytes } from "../../import/source.ts";
import { endAll, listen } from "../../lib/listen.ts";
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

/** So long what was given is looked at before it is read by itself, in ms: another file may be meant, or more be pasted. */
const lookedAtMs = 1200;

/** A text that has the first and the last part of a report is all of it. */
function isWhole(text: string): boolean {
  const signs = text.replace(/\s+/g, "");
  return [parts[0], parts[parts.length - 1]].every((part) => part && signs.includes(part.title));
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** The id of 识别. */
export const recogniseId = "import-recognise";

/**
 * Where an earlier report is given: pasted, chosen, or dropped anywhere on the page. A file and a whole report that was
 * pasted are read by themselves, 识别 reads at once and whatever else was given.
 */
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
  /** How often something was given that is read by itself; 0 while nothing is. */
  const [given, setGiven] = useState(0);
  const readSoon = () => setGiven((before) => before + 1);
  const choose = (file: File | undefined) => {
    setHeld(file && heldFile(file));
    if (file) readSoon();
  };
  const paste = (event: Pick<ClipboardEvent, "clipboardData" | "preventDefault">, isIntoArea: boolean) => {
    const [html = "", text = ""] = ["text/html", "text/plain"].map((type) => event.clipboardData?.getData(type));
    const isAlone = !isIntoArea || area.current?.value.trim() === "";
    if (isAlone && isWhole(text)) readSoon();
    if (text.length > mostShown || html.length + text.length > mostBytes) {
      event.preventDefault();
      return setHeld(heldPaste(html, text));
    }
    pasted.current = { html, text };
    if (!isIntoArea && area.current) area.current.value = text;
    return setHeld(undefined);
  };
  const pasteAnywhere = useEffectEvent((event: ClipboardEvent) => {
    if (isField(event.target)) return;
    const [file] = event.clipboardData?.files ?? [];
    if (event.clipboardData?.getData("text/plain")) paste(event, false);
    else if (file) choose(file);
  });
  useEffect(() => listen(document, { paste: (event) => pasteAnywhere(event) }), []);
  const readNow = useEffectEvent(() => busy || read());
  useEffect(() => {
    if (given === 0) return undefined;
    const timer = setTimeout(() => readNow(), lookedAtMs);
    return () => clearTimeout(timer);
  }, [given]);
  const read = () => {
    setGiven(0);
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
        hint="在网页、Word 或 WPS 中打开旧报告，全选（Ctrl+A）、复制（Ctrl+C），再在本页粘贴（Ctrl+V）。"
      >
        <textarea
          ref={area}
          id="import-text"
          rows={10}
          className={styles.text}
          data-own-undo
          aria-describedby="import-text-hint"
          onPaste={(event) => paste(event, true)}
          onChange={({ nativeEvent }) => {
            setHeld(undefined);
            // Somebody goes on writing.
            if (!(nativeEvent instanceof InputEvent && nativeEvent.inputType === "insertFromPaste")) setGiven(0);
          }}
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
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </Field>
      <p role="status">{held && `将识别${held.name}。`}</p>
      <div>
        {/* While a report is being read, which is told above, it does nothing more. */}
        <Button id={recogniseId} look="primary" onClick={() => !busy && read()}>
          识别
        </Button>
      </div>
    </div>
  );
}
