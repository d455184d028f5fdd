import type { Finding } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { randomId } from "../../lib/random-id.ts";
import type { Draft } from "../../report/schema.ts";
import type { Target } from "../../rounds/anchors.ts";
import { type Written, withoutComment, withVerdict, withWords } from "../../rounds/comments.ts";
import { agreedTo, forUnit, sentBack } from "../../rounds/course.ts";
import { withFinding, withPassed } from "../../rounds/finding-comments.ts";
import { withComment } from "../../rounds/new-comment.ts";
import { type RoundFileKind, saveRound } from "./round-files.ts";

/** What a reader does to a report: comments, verdicts, and sending it on. Each is one step of undo. */
export function useCommenting(finished: boolean) {
  const { editor } = useEditing();
  const commit = (next: Draft, name: string) => editor.commit(next, { name, section: "basics", field: "comments" });
  return {
    /** Returns the id of the comment. */
    write: (target: Target, written: Written): string => {
      const id = randomId();
      commit(withComment(editor.current(), target, written, { id, at: new Date() }), "写批注");
      return id;
    },
    takeOver: (finding: Finding) =>
      commit(withFinding(editor.current(), finding, { id: randomId(), at: new Date() }), "转为批注"),
    pass: (finding: Finding, isOver: boolean) =>
      commit(withPassed(editor.current(), finding, isOver), isOver ? "略过" : "恢复提示"),
    reword: (id: string, written: Written) => commit(withWords(editor.current(), id, written, new Date()), "改批注"),
    withdraw: (id: string) => commit(withoutComment(editor.current(), id), "撤回批注"),
    confirm: (id: string, isConfirmed: boolean) =>
      commit(withVerdict(editor.current(), id, isConfirmed, new Date()), isConfirmed ? "确认" : "取消确认"),
    /** Saves the file for the other side, and only then holds the report for sent; returns the file's name. */
    send: async (way: "return" | "agree", by: string, kind: RoundFileKind): Promise<string> => {
      const sending = { by, at: new Date() };
      const next = way === "return" ? sentBack(editor.current(), sending) : agreedTo(editor.current(), sending);
      const file = await saveRound(forUnit(next), kind, { finished, at: sending.at });
      commit(next, way === "return" ? "退回修改" : "同意");
      return file;
    },
  } as const;
}
