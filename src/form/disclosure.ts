import type { Column, TableDef } from "./table.ts";

const decisions = [{ id: "decisions", label: "本年处理决定数量", unit: "件" }] as const satisfies readonly Column[];

/** 表二, edition 2021: ten numbers in four bands, one for each of the items （一）（五）（六）（八） of 第二十条 of the 条例. */
export const disclosure = {
  id: "disclosure",
  name: "表二",
  caption: "主动公开政府信息情况",
  corner: "信息内容",
  printed: "down",
  bands: [
    {
      heading: "第二十条第（一）项",
      columns: [
        { id: "issued", label: "本年制发件数", unit: "件" },
        { id: "repealed", label: "本年废止件数", unit: "件" },
        { id: "inForce", label: "现行有效件数", unit: "件" },
      ],
      rows: [
        { id: "regulations", label: "规章" },
        { id: "normativeDocuments", label: "行政规范性文件" },
      ],
    },
    {
      heading: "第二十条第（五）项",
      columns: decisions,
      rows: [{ id: "licences", label: "行政许可" }],
    },
    {
      heading: "第二十条第（六）项",
      columns: decisions,
      rows: [
        { id: "penalties", label: "行政处罚" },
        { id: "coercion", label: "行政强制" },
      ],
    },
    {
      heading: "第二十条第（八）项",
      columns: [{ id: "amount", label: "本年收费金额（单位：万元）", unit: "万元" }],
      rows: [{ id: "fees", label: "行政事业性收费" }],
    },
  ],
  relations: [],
  acrossYears: [
    {
      id: "X2",
      column: "inForce",
      must: "equal",
      addends: [
        { year: "last", column: "inForce" },
        { year: "this", column: "issued" },
        { year: "this", column: "repealed", minus: true },
      ],
      name: "上年现行有效件数加本年制发减本年废止",
      offer: "采用推算的现行有效件数",
    },
    {
      id: "X3",
      column: "repealed",
      must: "not exceed",
      addends: [{ year: "last", column: "inForce" }],
      name: "上年现行有效件数",
    },
  ],
} as const satisfies TableDef;
