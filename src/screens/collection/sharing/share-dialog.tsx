import { useId, useState } from "react";
import type { CollectedUnit } from "../../../collection/collect.ts";
import { collectionFile } from "../../../collection/kept/kept-collection.ts";
import { returnArchive } from "../../../collection/returns/return-archive.ts";
import { readersShare, sharedOut } from "../../../collection/sharing/share.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { download } from "../../../ui/download.ts";
import { InputField } from "../../../ui/field.tsx";
import { Refusal } from "../../../ui/notice.tsx";
import styles from "../collection.module.css";
import { collectionDesk } from "../desk/collection-desk.ts";
import sharing from "./sharing.module.css";

interface Props {
  /** The units that were ticked, in the order of the table. */
  units: readonly CollectedUnit[];
  year: number;
  onClose: () => void;
  /** Says what was done. */
  onDone: (words: string) => void;
}

const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,;；\s]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/** Gives ticked units to readers: a file for each, to be worked on with this program and merged again. */
export function ShareDialog({ units, year, onClose, onDone }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isMaking, setMaking] = useState(false);
  const readers = namesIn(text);
  const shares = sharedOut(units, readers).filter(([, own]) => own.length > 0);
  const make = async () => {
    if (readers.length === 0) return setProblem("请写明审阅人，文件要以他的名字存。");
    setMaking(true);
    const { leftOut, common } = collectionDesk.state().head;
    const files: { readonly name: string; readonly content: Blob }[] = [];
    for (const [reader, own] of shares) {
      const share = await readersShare(reader, own, { year, leftOut, common }, collectionDesk.readArrival);
      const name = `${year}年收集文件（分给${reader}，${own.length}个单位）.json`;
      files.push({ name, content: new Blob([...collectionFile(share.head, share.files)]) });
    }
    const [only] = files;
    if (only && files.length === 1) download(only.name, "application/json", only.content);
    else {
      const contents = await Promise.all(
        files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await content.arrayBuffer()) })),
      );
      const archive = returnArchive(contents, new Date());
      download(`${year}年收集文件（分给${shares.length}人）.zip`, "application/zip", new Blob([archive as BlobPart]));
    }
    const named = Object.fromEntries(shares.flatMap(([reader, own]) => own.map(({ unit }) => [unit.name, reader])));
    collectionDesk.setHead({ readers: { ...collectionDesk.state().head.readers, ...named } });
    const words = shares.map(([reader, own]) => `${reader} ${own.length} 个单位`).join("，");
    return onDone(
      `已存到“下载”：${words}，一人一个文件。审阅人在收集与汇总里“导入收集文件”，看完“导出收集文件”交回，再在这里导入，就合并到各单位。`,
    );
  };
  const failed = () => {
    setMaking(false);
    setProblem("没有做成。请再试一次。");
  };
  return (
    <Dialog title="分给审阅人" onClose={onClose} isWide>
      <div className={styles.dialog}>
        <Refusal>{problem}</Refusal>
        {units.length === 0 ? (
          <p>还没有勾选单位。请先在表中勾选要分出去的单位，也可以先筛选再勾选表头。</p>
        ) : (
          <>
            <p>勾选的 {units.length} 个单位，一位审阅人一个文件；写几位就按表中次序平均分，没有报告的单位也在其中。</p>
            <InputField
              id={`${id}readers`}
              label="审阅人（几位用顿号分开）"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <ul className={sharing.shares} aria-label="分法" aria-live="polite">
              {shares.map(([reader, own]) => (
                <li key={reader}>
                  <strong>{reader}</strong> {own.length} 个单位：{own[0]?.unit.name}
                  {own.length > 1 && ` 至 ${own[own.length - 1]?.unit.name}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" disabled={units.length === 0 || isMaking} onClick={() => make().catch(failed)}>
          分出 {units.length} 个单位
        </Button>
      </DialogActions>
    </Dialog>
  );
}
