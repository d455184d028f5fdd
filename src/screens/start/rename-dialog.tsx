import { useState } from "react";
import { draftName } from "../../drafts/messages.ts";
import { cleanText } from "../../lib/clean-text.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { InputField } from "../../ui/field.tsx";
import styles from "./new-report-dialog.module.css";

/** A longer name would take the row. */
const longest = 20;

interface Props {
  draft: Pick<Draft, "organ" | "year"> & { readonly mark: string | undefined };
  /** Given nothing, the draft has no name of its own any more. */
  onRename: (mark: string | undefined) => void;
  onClose: () => void;
}

/** 改名: what a draft is called in the list beside its organ and year. */
export function RenameDialog({ draft, onRename, onClose }: Props) {
  const [words, setWords] = useState(draft.mark ?? "");
  return (
    <Dialog title="改名" onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onRename(cleanText(words).replace(/\s+/g, " ").trim() || undefined);
        }}
      >
        <p>{draftName(draft)}</p>
        <InputField
          id="draft-mark"
          label="草稿名称"
          hint={`例如“送审前留底”，最多 ${longest} 个字。只在草稿列表中显示，不会印出；机关名称和年度在“基本信息”中改。`}
          value={words}
          maxLength={longest}
          onChange={({ target }) => setWords(target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary">
            改名
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
