import Check from "lucide-react/icons/check";
import Lock from "lucide-react/icons/lock";
import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import { dayInWords, today } from "../../lib/days.ts";
import { asPastReport } from "../../report/schema.ts";
import { lackingFor } from "../../review/finding-groups.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { hrefOf } from "../shared/route.ts";
import { useBackup } from "../shared/use-backup.ts";
import { shelfPart } from "../years/shelf-part.ts";
import styles from "./review.module.css";

interface Props {
  review: Review;
  /** How many findings there are, and what to do about them. */
  summary: string;
}

/**
 * 定稿: gives the report its finished state, with the day; whatever is changed later takes it away again. One bar says
 * whether it may be given, and if not, what bars it.
 */
export function Finalising({ review, summary }: Props) {
  const { editor } = useEditing();
  const { finalisedOn } = review.draft;
  const keepFocus = useKeptFocus(finalisedOn, () => document.getElementById(finaliseId));
  const put = (day: string | null, name: string) => {
    keepFocus();
    editor.commit({ ...editor.current(), finalisedOn: day }, { name, section: "review", field: finaliseId });
    if (day !== null) void shelfPart.preload().then((shelf) => shelf.keep(asPastReport(review.draft), "finished"));
  };
  const open = lackingFor(review);
  if (finalisedOn !== null) {
    return (
      <section className={`${styles.bar} ${styles.done}`} aria-label="定稿状态">
        <Lock />
        <p role="status" className={styles.words}>
          已于 {dayInWords(finalisedOn)}定稿，放入<a href={hrefOf({ at: "years", organ: review.draft.organ })}>历年</a>
          。再作修改，定稿随之取消。
        </p>
        <Button id={finaliseId} onClick={() => put(null, "取消定稿")}>
          取消定稿
        </Button>
      </section>
    );
  }
  const isBarred = open !== "";
  return (
    <section className={isBarred ? styles.bar : `${styles.bar} ${styles.ready}`} aria-label="定稿状态">
      {isBarred ? <strong className={styles.state}>还不能定稿</strong> : <Check />}
      <div className={styles.words}>
        <p id="finalise-hint">
          {isBarred ? `定稿前还有 ${open}。` : "各项齐全，可以定稿。定稿后再作修改，定稿随之取消。"}
        </p>
        <p className={styles.summary}>{summary}</p>
        {!isBarred && <LastBackup />}
      </div>
      <Button
        id={finaliseId}
        look="primary"
        disabled={isBarred}
        aria-describedby="finalise-hint"
        onClick={() => put(today(), "定稿")}
      >
        定稿
      </Button>
    </section>
  );
}

/** When the drafts were backed up last, and the way to do it now. */
function LastBackup() {
  const { sentence, done, backUp } = useBackup();
  return (
    <div className={styles.backup}>
      <span>定稿前请备份。{sentence}</span>
      <Button className={styles.small} onClick={backUp}>
        备份全部草稿
      </Button>
      <span role="status">{done}</span>
    </div>
  );
}
