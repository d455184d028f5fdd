import { isContentCode } from "../document/content-code.ts";
import type { OfficeColumn, OfficePaper } from "../document/office/paper.ts";
import { officeHtml } from "../document/office/to-html.ts";
import { namedTitle, titleLines } from "../document/title.ts";
import { dayInWords, dayOf } from "../lib/days.ts";
import type { Round } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { answerInWords, isSettled, lostWords, weightWords } from "../rounds/comment-findings.ts";
import { type NumberedComment, numberedComments } from "../rounds/numbered-comments.ts";

const columns: readonly OfficeColumn[] = [
  { heading: "指标", width: "middle" },
  { heading: "标准", width: "short" },
  { heading: "问题", width: "rest" },
  { heading: "整改结果", width: "rest" },
];
const roundColumns: readonly OfficeColumn[] = [
  { heading: "轮次", width: "short" },
  { heading: "事项", width: "short" },
  { heading: "经手", width: "rest" },
  { heading: "日期", width: "middle" },
  { heading: "核对码", width: "middle" },
];
const kindWords: Record<Round["kind"], string> = { returned: "退回修改", answered: "再次报送", agreed: "同意" };

/** What stands now at the place of a comment, where that was changed: of a long text its beginning. */
function changeWords({ place }: NumberedComment): string {
  if (!place.isChanged || place.kind === "lost") return "";
  return place.now === "" ? "（现为空白）" : `（现为：${shortened(place.now)}）`;
}

const mostShown = 60;
const shortened = (words: string): string => (words.length > mostShown ? `${words.slice(0, mostShown)}……` : words);

const rowOf = (one: NumberedComment): readonly string[] => {
  const { comment, place } = one;
  const settled = isSettled(comment) ? "（已确认）" : "";
  const answer = answerInWords(comment) ?? "未答复";
  const problem = `${comment.words}${lostWords(one)}${comment.anchor.quote === "" ? "" : `（原文：${comment.anchor.quote}）`}`;
  return [place.label, weightWords[comment.weight], problem, `${answer}${changeWords(one)}${settled}`];
};

/** 审核意见单: the whole course of a report that was sent to and fro, with room for signatures, as a paper that is printed by itself. */
export function opinionPaper(draft: Draft, finished: boolean): OfficePaper {
  const name = "审核意见单";
  const comments = numberedComments(draft, finished);
  const rounds = (draft.rounds?.rounds ?? []).map(({ number, kind, by, at, fingerprint }) => [
    `第 ${number} 轮`,
    kindWords[kind],
    by,
    dayInWords(dayOf(new Date(at))),
    isContentCode(fingerprint) ? fingerprint : "",
  ]);
  return {
    name,
    title: namedTitle(titleLines(draft.organ, draft.year), name),
    blocks: [
      { kind: "heading", text: "一、审核意见与整改结果" },
      comments.length === 0
        ? { kind: "paragraph", text: "没有意见。" }
        : { kind: "list", columns, rows: comments.map(rowOf) },
      { kind: "heading", text: "二、经过" },
      rounds.length === 0
        ? { kind: "paragraph", text: "还没有退回或同意。" }
        : { kind: "list", columns: roundColumns, rows: rounds },
      { kind: "opinion", labels: ["审核意见："] },
      { kind: "signatures", labels: ["审核单位（盖章）：", "报送单位（盖章）："] },
      {
        kind: "signatures",
        labels: ["审核人：＿＿＿＿＿＿＿＿", "填报人：＿＿＿＿＿＿＿＿", "日期：＿＿＿＿年＿＿月＿＿日"],
      },
    ],
  };
}

/** 审核意见单 as a page. */
export const opinionSheet = (draft: Draft, finished: boolean): string => officeHtml(opinionPaper(draft, finished));
