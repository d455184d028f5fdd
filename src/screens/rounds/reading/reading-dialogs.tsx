import type { Review } from "../../../review/review.ts";
import type { Target } from "../../../rounds/anchors.ts";
import { isSettled } from "../../../rounds/comment-findings.ts";
import { currentRound, type Written } from "../../../rounds/comments.ts";
import { forUnit } from "../../../rounds/course.ts";
import type { NumberedComment } from "../../../rounds/numbered-comments.ts";
import { CommentDialog } from "../comment-dialog.tsx";
import type { RoundFileKind } from "../round-files.ts";
import { SaveAgainDialog } from "../save-again-dialog.tsx";
import { SendDialog } from "../send-dialog.tsx";

/** What a reader is asked. */
export type Asked =
  | { readonly kind: "write"; readonly target: Target | undefined }
  | { readonly kind: "reword"; readonly one: NumberedComment }
  | { readonly kind: "return" | "agree" | "again" };

interface Props {
  review: Review;
  asked: Asked;
  onWrite: (target: Target, written: Written) => void;
  onReword: (id: string, written: Written) => void;
  onSend: (way: "return" | "agree", by: string, kind: RoundFileKind) => void;
  onSaved: (file: string) => void;
  onClose: () => void;
}

/** The dialogs of a reading: writing a comment, and sending the report on. */
export function ReadingDialog({ review, asked, onWrite, onReword, onSend, onSaved, onClose }: Props) {
  const { draft, findings, finished } = review;
  const common = { draft, findings, onClose };
  if (asked.kind === "write") return <CommentDialog {...common} selected={asked.target} onWrite={onWrite} />;
  if (asked.kind === "reword") {
    const { comment } = asked.one;
    const reword = (_: Target, written: Written) => onReword(comment.id, written);
    return <CommentDialog {...common} selected={undefined} former={comment} onWrite={reword} />;
  }
  if (asked.kind === "again")
    return <SaveAgainDialog draft={forUnit(draft)} finished={finished} onClose={onClose} onSaved={onSaved} />;
  const open = (draft.rounds?.comments ?? []).filter((one) => !isSettled(one)).length;
  const isReturn = asked.kind === "return";
  return (
    <SendDialog
      title={isReturn ? "退回修改" : "同意"}
      who="审阅人（单位或姓名）"
      action={isReturn ? "退回修改" : "同意并存文件"}
      onClose={onClose}
      onSend={(by, kind) => onSend(isReturn ? "return" : "agree", by, kind)}
    >
      <p>
        {isReturn
          ? `退回第 ${draft.rounds ? currentRound(draft.rounds) : 1} 轮，批注 ${open} 条待处理。存下一个文件，发给报送单位，拖进他们的程序即可。`
          : `读过的报告就此定下，文件中写明核对码，改过就对不上。${open > 0 ? `还有 ${open} 条批注没有确认。` : ""}`}
      </p>
    </SendDialog>
  );
}
