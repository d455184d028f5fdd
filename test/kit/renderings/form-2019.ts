import { applications } from "../../../src/form/applications.ts";
import type { Column, Line, TableDef } from "../../../src/form/table.ts";

// The tables of the edition of 2019 (国办公开办函〔2019〕60号), as reports for 2019 and 2020 print them.

const made: readonly Column[] = [
  { id: "made", label: "本年新制作数量", unit: "件" },
  { id: "published", label: "本年新公开数量", unit: "件" },
  { id: "public", label: "对外公开总数量", unit: "件" },
];
const items: readonly Column[] = [
  { id: "before", label: "上一年项目数量", unit: "件" },
  { id: "change", label: "本年增/减", unit: "件" },
];
const decided: readonly Column[] = [...items, { id: "decisions", label: "处理决定数量", unit: "件" }];

export const disclosure2019: TableDef = {
  id: "disclosure",
  name: "表二",
  caption: "主动公开政府信息情况",
  corner: "信息内容",
  printed: "down",
  bands: [
    {
      heading: "第二十条第（一）项",
      columns: made,
      rows: [
        { id: "regulations", label: "规章" },
        { id: "normativeDocuments", label: "规范性文件" },
      ],
    },
    {
      heading: "第二十条第（五）项",
      columns: decided,
      rows: [
        { id: "licences", label: "行政许可" },
        { id: "services", label: "其他对外管理服务事项" },
      ],
    },
    {
      heading: "第二十条第（六）项",
      columns: decided,
      rows: [
        { id: "penalties", label: "行政处罚" },
        { id: "coercion", label: "行政强制" },
      ],
    },
    {
      heading: "第二十条第（八）项",
      columns: [...items, { id: "amount", label: "本年收费金额", unit: "万元" }],
      rows: [{ id: "fees", label: "行政事业性收费" }],
    },
    {
      heading: "第二十条第（九）项",
      columns: [
        { id: "purchases", label: "采购项目数量", unit: "件" },
        { id: "spent", label: "采购总金额", unit: "万元" },
      ],
      rows: [{ id: "procurement", label: "政府集中采购" }],
    },
  ],
  relations: [],
  acrossYears: [],
};

const outcome = "三、本年度办理结果";

/** The rows of 表三 with （六）其他处理 as a single one. */
function rows2019(rows: readonly Line[]): readonly Line[] {
  const at = rows.findIndex((row) => row.under?.includes("（六）其他处理"));
  const kept = rows.filter((row) => !row.under?.includes("（六）其他处理"));
  return [...kept.slice(0, at), { id: "otherHandling", label: "（六）其他处理", under: [outcome] }, ...kept.slice(at)];
}

export const applications2019: TableDef = {
  ...applications,
  bands: applications.bands.map(({ columns, rows }) => ({ columns, rows: rows2019(rows) })),
};
