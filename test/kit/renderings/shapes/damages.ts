import { overTwoPages } from "../grids.ts";
import type { Grid, GridCell, Row } from "../wild-report.ts";
import type { Printed } from "./numbers.ts";

/** What a reading should have of a cell: a number; nothing; a sign that is no number; a number that may be left out with a word. */
export interface RightCell {
  readonly kind: "number" | "blank" | "sign" | "divided" | "either";
  readonly text: string;
}

/** One way in which reports are worn. `numbers` changes what the cells show, `grid` how a table is set. */
export interface Damage {
  readonly name: string;
  readonly numbers?: (printed: Printed, variant: number) => Printed;
  /** A whole row or block at once, what stands in a cell may be moved or said twice, never changed. */
  readonly grid?: (grid: Grid, variant: number) => readonly Grid[];
  /** The heading of a part, counted from 0, in another wording or numbering. */
  readonly heading?: (heading: string, part: number, variant: number) => string;
  /** （六）其他处理 as one row. */
  readonly otherAsOne?: true;
  /** A signature behind part six, and lines of the page behind that. */
  readonly tail?: (organ: string, year: number, variant: number) => Tail;
}

/** What follows the text of a report. */
export interface Tail {
  readonly signature: readonly string[];
  readonly below: readonly string[];
}

const relabelled =
  (labels: Readonly<Record<string, string>>) =>
  (grid: Grid): readonly Grid[] => [
    {
      ...grid,
      rows: grid.rows.map((row) =>
        row.map((cell): GridCell => (cell.kind === "label" ? { ...cell, text: labels[cell.text] ?? cell.text } : cell)),
      ),
    },
  ];

/** The columns of 表三 after 自然人, 总计 left out. */
const organisation = /^applications\.\w+\.(?!naturalPerson|total)/;

const changed =
  (change: (id: string, text: string, variant: number) => string) =>
  (printed: Printed, variant: number): Printed =>
    new Map([...printed].map(([id, text]) => [id, change(id, text, variant)]));

const grouped = (text: string): string =>
  text.replace(/^\d+(?=\.|$)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

const fullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const header = (grid: Grid): readonly Row[] => grid.rows.slice(0, 3);

/** 表三 in two, as it runs over a page. */
function split(grid: Grid, variant: number): readonly Grid[] {
  if (grid.id === "applications")
    return overTwoPages(grid, (["blank", "repeated", "missing"] as const)[variant % 3] ?? "blank");
  if (grid.id !== "disclosure") return [grid];
  const at = grid.rows.findIndex((row) => /第（?五）?项/.test(row[0]?.text ?? ""));
  return at < 0
    ? [grid]
    : [
        { ...grid, rows: grid.rows.slice(0, at) },
        { ...grid, rows: grid.rows.slice(at) },
      ];
}

/** 表三 in two, the header standing over both. */
function repeated(grid: Grid): readonly Grid[] {
  const [first, second] = overTwoPages(grid, "repeated");
  if (grid.id !== "applications" || !first || !second) return [grid];
  return [first, { ...second, rows: [...header(grid), ...second.rows] }];
}

/** The row with this label and the one after it the other way round. */
function swapped(rows: readonly Row[], label: string): readonly Row[] {
  const at = rows.findIndex((row) => row.some(({ kind, text }) => kind === "label" && text === label));
  const [one, other] = [rows[at], rows[at + 1]];
  return one && other ? [...rows.slice(0, at), other, one, ...rows.slice(at + 2)] : rows;
}

const swaps = ["一、本年新收政府信息公开申请数量", "2.其他法律行政法规禁止公开", "5.属于三类内部事务信息", "行政处罚"];

const titles2019: Readonly<Record<number, string>> = {
  3: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
  4: "五、政府信息公开工作存在的主要问题及改进情况",
};

const ordinals = [
  (part: number) => `${part + 1}、`,
  (part: number) => `${part + 1}. `,
  (part: number) => `第${"一二三四五六"[part]}部分 `,
];

/** The heading under another number; one that has lost its own stays without. */
const renumbered = (heading: string, part: number, variant: number): string =>
  heading.replace(/^(\s*)[一二三四五六]、\s*/, (_, indent: string) => `${indent}${ordinals[variant % 3]?.(part)}`);

/** Damages as published reports have them; the first is none. */
export const damages: readonly Damage[] = [
  { name: "none" },
  {
    name: "labels damaged",
    grid: relabelled({
      "2.其他法律行政法规禁止公开": "2.其他法律行政止公开",
      "4.保护第三方合法权益": "4.保护第三方合法权",
      "1.信访举报投诉类申请": "1.信访举报投诉申请",
      "3.补正后申请内容仍不明确": "3.补正申请内容仍不明确",
      "二、上年结转政府信息公开申请数量": "二、上年结转政府信息公开数量",
      行政事业性收费: "行政事业收费",
      尚未审结: "尚末审结",
    }),
  },
  {
    name: "brackets lost",
    grid: relabelled({
      "（一）予以公开": "一）予以公开",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）":
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形",
      "（三）不予公开": "（三不予公开",
      "（五）不予处理": "五不予处理",
      "（七）总计": "（七总计",
      "第二十条第（五）项": "第二十条第五项",
      "第二十条第（六）项": "第二十条第（六项",
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）":
        "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    }),
  },
  {
    name: "blanks",
    numbers: changed((id, text, variant) => (text === "0" && (variant % 2 === 1 || organisation.test(id)) ? "" : text)),
  },
  {
    name: "slashes",
    numbers: changed((id, text, variant) =>
      text === "0" && organisation.test(id) ? (variant % 2 === 1 ? "—" : "/") : text,
    ),
  },
  {
    name: "2019 titles",
    heading: (heading, part) => titles2019[part] ?? heading,
    grid: relabelled({ 行政规范性文件: "规范性文件" }),
  },
  { name: "（六） in one row", otherAsOne: true },
  { name: "thousands", numbers: changed((_, text) => grouped(text)) },
  { name: "full width", numbers: changed((_, text) => fullWidth(text)) },
  { name: "repeated heads", grid: repeated },
  { name: "split tables", grid: split },
  { name: "parts renumbered", heading: renumbered },
  { name: "rows astray", grid: (grid) => [{ ...grid, rows: swaps.reduce(swapped, grid.rows) }] },
];

const numerals = "〇一二三四五六七八九";
const inNumerals = (year: number): string => String(year).replace(/\d/g, (digit) => numerals[Number(digit)] ?? "");

/** Signatures as reports have them: organ over date, in one line, in numerals, the date alone, none. */
function signatureLines(organ: string, year: number, variant: number): readonly string[] {
  const date = `${year}年1月${10 + (variant % 20)}日`;
  if (organ === "") return variant % 2 === 0 ? [date] : [];
  switch (variant % 6) {
    case 0:
      return [organ, date];
    case 1:
      return [`${organ}  ${date}`];
    case 2:
      return [organ, `${inNumerals(year)}年一月十二日`];
    case 3:
      return [date];
    case 4:
      return [`（${organ}）`, date];
    default:
      return [];
  }
}

/** What sites set below an article, each of them several lines. */
const belowArticles: readonly (readonly string[])[] = [
  ["扫一扫在手机打开当前页", "【打印本页】 【关闭窗口】"],
  ["上一篇：关于公布行政执法人员名单的通知", "下一篇：没有了", "分享到："],
  ["附件：年度报告附表.xlsx", "相关链接", "政府信息公开指南", "政府信息公开目录"],
  [
    "主办：某某市人民政府办公室 承办：某某市大数据中心",
    "网站标识码：1234567890 某ICP备12345678号 某公网安备 12345678901234号",
  ],
  ["[打印] [收藏] [关闭]", "版权所有：某某县人民政府", "地址：某某县人民路1号 邮编：123456"],
  ["责任编辑：张三", "来源：县政府办", "您是第 1234 位访客"],
];

/** How reports end: apart from the damages, so that these fall on the same reports as before there was it. */
export const withTail: Damage = {
  name: "signature and page below",
  tail: (organ, year, variant) => ({
    signature: signatureLines(organ, year + 1, variant),
    below: belowArticles[(variant >> 1) % belowArticles.length] ?? [],
  }),
};
