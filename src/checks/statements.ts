import type { Draft } from "../report/schema.ts";
import type { Finding } from "./finding.ts";

/** A report states its period (条例 第五十条 counts by calendar year). */
function period(draft: Draft): readonly Finding[] {
  const text = draft.overview.period;
  const field = "overview.period";
  const place = { section: "overview", label: "统计期限", field } as const;
  const shared = { check: "period", severity: "warning", place, fields: [field] } as const;
  if (text.trim() === "") {
    return [{ ...shared, id: "period missing", message: "没有写统计期限。请写明数据的起止日期。" }];
  }
  const years = [...text.normalize("NFKC").matchAll(/(\d{4})\s*年/g)].map((match) => Number(match[1]));
  return years.some((year) => year !== draft.year)
    ? [{ ...shared, id: "period year", message: `统计期限的年份与报告年度 ${draft.year} 年不一致。请核对。` }]
    : [];
}

/** Part six must report 信息处理费 (国办函〔2020〕109号), even where none was taken. */
function processingFee(draft: Draft): readonly Finding[] {
  if (draft.other.trim() === "" || draft.other.includes("信息处理费")) return [];
  return [
    {
      id: "processingFee missing",
      check: "processingFee",
      severity: "warning",
      place: { section: "other", label: "其他需要报告的事项", field: "other" },
      message: "没有写“信息处理费”的情况。没有收取的也要写明。",
      fields: ["other"],
    },
  ];
}

/** Statements that the format demands and a table cannot show. */
export function statementFindings(draft: Draft): readonly Finding[] {
  return [...period(draft), ...processingFee(draft)];
}
