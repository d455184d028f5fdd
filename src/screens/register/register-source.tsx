import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import type { ImportSource } from "../../import/source.ts";
import { inSlices } from "../../lib/slices.ts";
import { mostRegisterBytes, readRegister } from "../../register/read-register.ts";
import type { RegisterTable } from "../../register/table.ts";
import { Field } from "../../ui/field.tsx";
import { Refusal } from "../../ui/notice.tsx";
import styles from "./register.module.css";

/** A register that was read, and what it came from, in words. */
export interface ReadRegister {
  readonly name: string;
  readonly table: RegisterTable;
}

const unreadable = "读不出这个文件。请确认文件没有被移动或占用，再选择一次。";
const tooLarge = "文件太大，不像一年的台账，没有读取。请只留本年度要统计的行和列，另存后再选择。";

/** The id of the field for a file. */
export const registerFileId = "register-file";

interface Props {
  /** One that was dropped on the page. */
  file: File | undefined;
  onRead: (read: ReadRegister) => void;
}

/** Where a register is given: chosen, dropped here, or pasted. It is read at once. */
export function RegisterSource({ file, onRead }: Props) {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const current = useRef(0);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );
  const read = async (name: string, source: () => Promise<ImportSource>) => {
    current.current += 1;
    const own = current.current;
    const isWanted = () => current.current === own;
    setBusy(true);
    setProblem(undefined);
    try {
      const result = await readRegister(await source(), (work) => inSlices(work, isWanted));
      if (!isWanted() || !result) return;
      if (result.ok) onRead({ name, table: result.value });
      else setProblem(result.message);
    } catch {
      if (isWanted()) setProblem(unreadable);
    }
    if (isWanted()) setBusy(false);
  };
  const take = (given: File | undefined) => {
    if (!given) return;
    if (given.size > mostRegisterBytes) setProblem(tooLarge);
    else {
      void read(`“${given.name}”`, async () => ({
        kind: "file",
        name: given.name,
        bytes: new Uint8Array(await given.arrayBuffer()),
      }));
    }
  };
  const takeDropped = useEffectEvent(() => take(file));
  useEffect(() => {
    // Not yet: the page may be put together anew at once, and what was begun would be given up.
    const timer = setTimeout(() => takeDropped());
    return () => clearTimeout(timer);
  }, []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever cannot drop a file chooses it
    <div className={styles.source} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Refusal>{problem}</Refusal>
      <Field
        id={registerFileId}
        label="选择台账文件"
        hint="Excel（.xlsx）或 CSV 文件，一行一件申请，带表头；也可以拖到这里。"
      >
        <input
          id={registerFileId}
          type="file"
          accept=".xlsx,.csv,.txt,.xls,.html"
          aria-describedby={`${registerFileId}-hint`}
          onChange={({ target }) => {
            take(target.files?.[0]);
            target.value = "";
          }}
        />
      </Field>
      <Field id="register-text" label="或者粘贴台账" hint="在 Excel 或 WPS 中选中台账，连同表头一起复制，在这里粘贴。">
        <textarea
          id="register-text"
          rows={3}
          aria-describedby="register-text-hint"
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            const text = event.clipboardData.getData("text/plain");
            void read("粘贴的台账", async () => ({ kind: "pasted", html: "", text }));
          }}
        />
      </Field>
      <p role="status">{isBusy && "正在读台账……"}</p>
    </div>
  );
}
