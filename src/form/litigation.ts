import type { TableDef } from "./table.ts";

const lawsuits = ["行政诉讼"];

/** 表四, edition 2021: three groups of five printed side by side, of which 12 numbers are entered. */
export const litigation = {
  id: "litigation",
  name: "表四",
  caption: "政府信息公开行政复议、行政诉讼情况",
  printed: "across",
  bands: [
    {
      columns: [
        { id: "upheld", label: "结果维持", unit: "件" },
        { id: "corrected", label: "结果纠正", unit: "件" },
        { id: "otherResult", label: "其他结果", unit: "件" },
        { id: "pending", label: "尚未审结", unit: "件" },
        { id: "total", label: "总计", unit: "件", sum: ["upheld", "corrected", "otherResult", "pending"] },
      ],
      rows: [
        { id: "review", label: "行政复议" },
        { id: "directLitigation", label: "未经复议直接起诉", under: lawsuits },
        { id: "litigationAfterReview", label: "复议后起诉", under: lawsuits },
      ],
    },
  ],
  relations: [],
  acrossYears: [],
} as const satisfies TableDef;
