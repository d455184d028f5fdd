import { laterMark } from "../../../drafts/recovery.ts";
import { dateAndTime } from "../../../lib/days.ts";
import { Notice } from "../../../ui/notice.tsx";
import { hrefOf } from "../../shared/route.ts";

/** A saving that came up while an earlier one was being written on, and the draft in which it is kept. */
export interface KeptApart {
  readonly id: string;
  /** When it was saved, in ms since 1970. */
  readonly savedAt: number;
}

/** Tells that there is a later saving of the draft than the one that was opened, and leads to it. */
export function LaterNotice({ kept: { id, savedAt } }: { kept: KeptApart }) {
  return (
    <Notice tone="warning" role="alert">
      <span>
        这份草稿在断电前还有更晚的一次保存（{dateAndTime(savedAt)}），打开时没有及时读到，已另存为一份，列表中注明“
        {laterMark}”。请核对两份，保留一份。
      </span>
      <a href={hrefOf({ at: "draft", id })}>打开{laterMark}</a>
    </Notice>
  );
}
