import { useId, useState } from "react";
import { type PartId, parts, partTitle } from "../../../form/form.ts";
import type { Draft } from "../../../report/schema.ts";
import { forFilling } from "../../../rounds/filling.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import styles from "../rounds.module.css";
import { savePart } from "./part-files.ts";

interface Props {
  draft: Draft;
  /** Told the name of the file. */
  onSaved: (file: string) => void;
  onClose: () => void;
}

/** 请填写: a copy of the report for a colleague, in which one part is open. */
export function FillingDialog({ draft, onSaved, onClose }: Props) {
  const id = useId();
  const [part, setPart] = useState<PartId>("applications");
  return (
    <Dialog title="请填写" onClose={onClose}>
      <div className={styles.form}>
        <p>
          存下一个文件，发给填写的人。他拖进自己的程序，只能填选定的部分，其他部分只供查看；交回的文件拖进这里，合并即可。
        </p>
        <fieldset className={styles.kinds}>
          <legend>请填写的部分</legend>
          {parts.map((one) => (
            <label key={one.id}>
              <input type="radio" name={id} checked={part === one.id} onChange={() => setPart(one.id)} />
              {partTitle(one)}
            </label>
          ))}
        </fieldset>
        <p className={styles.hint}>只供查看由程序保持，文件没有加密：合并时也只采用这一部分。</p>
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={() => onSaved(savePart(forFilling(draft, part), "asked"))}>
          存文件
        </Button>
      </DialogActions>
    </Dialog>
  );
}
