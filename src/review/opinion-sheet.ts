import { htmlFile } from "../document/html/html-file.ts";
import { titleHtml } from "../document/html/table-markup.ts";
import { namedTitle, titleLines } from "../document/title.ts";
import { dayInWords, dayOf } from "../lib/days.ts";
import type { Round } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { answerInWords, isSettled, lostWords, weightWords } from "../rounds/comment-findings.ts";
import { type NumberedComment, numberedComments } from "../rounds/numbered-comments.ts";
import { numberedTable, sheetStyle } from "./sheet-markup.ts";

const columns = { 指标: "middle", 标准: "short", 问题: "", 整改结果: "" };
const roundColumns = { 轮次: "short", 事项: "short", 经手: "", 日期: "middle", 指纹: "middle" };
const kindWords: Record<Round["kind"], string> = { returned: "退回修改", answered: "再次报送", agreed: "同意" };

const rowOf = (one: NumberedComment): readonly string[] => {
  const { comment, place } = one;
  const settled = isSettled(comment) ? "（已确认）" : "";
  const answer = answerInWords(comment) ?? "未答复";
  const problem = `${comment.words}${lostWords(one)}${comment.anchor.quote === "" ? "" : `（原文：${comment.anchor.quote}）`}`;
  return [place.label, weightWords[comment.weight], problem, `${answer}${settled}`];
};

/** 审核意见单: the whole course of a report that was sent to and fro, with room for signatures, as a page that is printed by itself. */
export function opinionSheet(draft: Draft, finished: boolean): string {
  const title = namedTitle(titleLines(draft.organ, draft.year), "审核意见单");
  const comments = numberedComments(draft, finished);
  const rounds = (draft.rounds?.rounds ?? []).map(({ number, kind, by, at, fingerprint }) => [
    `第 ${number} 轮`,
    kindWords[kind],
    by,
    dayInWords(dayOf(new Date(at))),
    fingerprint,
  ]);
  return htmlFile({
    title: title.join(""),
    style: sheetStyle,
    body: [
      '<main aria-label="审核意见单">',
      titleHtml(title),
      "<h2>一、审核意见与整改结果</h2>",
      ...(comments.length === 0 ? ["<p>没有意见。</p>"] : numberedTable(columns, comments.map(rowOf))),
      "<h2>二、经过</h2>",
      ...(rounds.length === 0 ? ["<p>还没有退回或同意。</p>"] : numberedTable(roundColumns, rounds)),
      '<p class="opinion">审核意见：</p>',
      '<p class="signatures"><span>审核单位（盖章）：</span><span>报送单位（盖章）：</span></p>',
      '<p class="signatures"><span>审核人：＿＿＿＿＿＿＿＿</span><span>填报人：＿＿＿＿＿＿＿＿</span><span>日期：＿＿＿＿年＿＿月＿＿日</span></p>',
      "</main>",
    ],
  });
}
