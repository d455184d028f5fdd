import { useEffect, useEffectEvent, useRef } from "react";
import type { WaitingFile } from "../../collection/reading/handed-content.ts";
import type { HeapProgress } from "../../collection/reading/read-heap.ts";
import { listen } from "../../lib/listen.ts";
import { Button } from "../../ui/button.tsx";
import { handedFiles } from "../intake/handed-files.ts";
import { chosenFiles, droppedFiles } from "./chosen-files.ts";
import styles from "./collection.module.css";

/** The button that asks for files: where the work goes on once the units are laid down. */
export const chooseFilesId = "collection-choose";

interface Props {
  progress: HeapProgress | undefined;
  onFiles: (files: readonly WaitingFile[]) => void;
  onCancel: () => void;
}

/** Where files are chosen or dropped, and how far their reading is. */
export function IntakeBox({ progress, onFiles, onCancel }: Props) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = useEffectEvent((taken: readonly WaitingFile[]) => {
    if (taken.length > 0) onFiles(taken);
  });
  useEffect(() => {
    folder.current?.setAttribute("webkitdirectory", "");
    const takeHanded = () => {
      const { waiting } = handedFiles.state();
      for (const file of waiting) handedFiles.begun(file);
      take(chosenFiles(waiting));
    };
    takeHanded();
    const drop = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer?.types.includes("Files")) void droppedFiles(dataTransfer).then((dropped) => take(dropped));
    };
    return listen(window, { drop });
  }, []);
  const choose = (input: HTMLInputElement) => {
    const chosen = chosenFiles([...(input.files ?? [])]);
    input.value = "";
    take(chosen);
  };
  return (
    <section className={styles.intake} aria-label="收进报告">
      <div className={styles.row}>
        <Button id={chooseFilesId} look="primary" onClick={() => files.current?.click()}>
          选择文件
        </Button>
        <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label="报告文件"
          onChange={({ target }) => choose(target)}
        />
        <input ref={folder} type="file" hidden aria-label="报告文件夹" onChange={({ target }) => choose(target)} />
        <span className={styles.quiet}>Word、网页、Excel、JSON 和 .zip 压缩包都可以，也可以把文件夹拖到窗口里。</span>
      </div>
      {progress && (
        <div className={styles.row}>
          <progress aria-label="读入的进度" value={progress.read} max={Math.max(1, progress.all)} />
          <span>
            已读 {progress.read} / {progress.all} 个文件
          </span>
          <Button onClick={onCancel}>取消</Button>
        </div>
      )}
    </section>
  );
}
