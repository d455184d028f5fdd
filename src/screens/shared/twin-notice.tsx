import type { ListedDraft } from "../../drafts/listing.ts";
import { listedName } from "../../drafts/messages.ts";
import { dateAndTime } from "../../lib/days.ts";
import { stateWords, unreviewedState } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { hrefOf } from "./route.ts";
import styles from "./twin-notice.module.css";

interface Props {
  twin: Extract<ListedDraft, { kind: "draft" }>;
  onAnother: () => void;
  /** Another way on than to open that draft at its beginning. */
  instead?: { readonly words: string; readonly href: string; readonly onClick: () => void } | undefined;
}

/** Says that there is a draft of the same organ and year, and asks which is meant: that one, or another beside it. */
export function TwinNotice({ twin, onAnother, instead }: Props) {
  return (
    <Notice tone="warning" role="alert">
      <span>
        已有“{listedName(twin)}”的草稿（{stateWords(unreviewedState(twin))}，最后编辑 {dateAndTime(twin.savedAt)}）。
      </span>
      <a
        className={styles.open}
        href={instead?.href ?? hrefOf({ at: "draft", id: twin.id })}
        onClick={instead?.onClick}
      >
        {instead?.words ?? "打开已有的"}
      </a>
      <Button onClick={onAnother}>另建一份</Button>
    </Notice>
  );
}

/** What distinguishes a second report of an organ and year that was asked for. */
export const anotherMark = "另一份";
