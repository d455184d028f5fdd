import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import { dayInWords, today } from "../../lib/days.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { useBackup } from "../shared/use-backup.ts";
import styles from "../steps/steps.module.css";

/** What 定稿 still wants, in words; nothing where it may be given. */
function lacking({ findings, blanks, unexplained }: Review): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return [
    errors > 0 && `${errors} 处错误要改正`,
    blanks.length > 0 && `${blanks.length} 项要填写`,
    unexplained > 0 && `${unexplained} 处警告要改正或写出错说明`,
  ]
    .filter(Boolean)
    .join("，");
}

/** 定稿: gives the report its finished state, with the day; whatever is changed later takes it away again. */
export function Finalising({ review }: { review: Review }) {
  const { editor } = useEditing();
  const { finalisedOn } = review.draft;
  const keepFocus = useKeptFocus(finalisedOn, () => document.getElementById(finaliseId));
  const put = (day: string | null, name: string) => {
    keepFocus();
    editor.commit({ ...editor.current(), finalisedOn: day }, { name, section: "review", field: finaliseId });
  };
  const { sentence, done, backUp } = useBackup();
  const open = lacking(review);
  if (finalisedOn !== null) {
    return (
      <Notice tone="done" role="status">
        <span>已于 {dayInWords(finalisedOn)}定稿。再作修改，定稿随之取消。</span>
        <Button id={finaliseId} look="quiet" onClick={() => put(null, "取消定稿")}>
          取消定稿
        </Button>
      </Notice>
    );
  }
  return (
    <div className={styles.finalising}>
      <Button
        id={finaliseId}
        look="primary"
        disabled={open !== ""}
        aria-describedby="finalise-hint"
        onClick={() => put(today(), "定稿")}
      >
        定稿
      </Button>
      <span id="finalise-hint" className={styles.hint}>
        {open === "" ? "各项齐全，可以定稿。定稿后再作修改，定稿随之取消。" : `定稿前还有 ${open}。`}
      </span>
      {open === "" && (
        <>
          <span className={styles.hint}>定稿前请备份。{sentence}</span>
          <Button onClick={backUp}>备份全部草稿</Button>
          <span role="status" className={styles.hint}>
            {done}
          </span>
        </>
      )}
    </div>
  );
}
