import { sheetOf } from "../../../../src/document/sheet.ts";
import { cellsOf } from "../../../../src/form/cells.ts";
import { blankDraft } from "../../../../src/report/blank-draft.ts";
import { type Grid, gridOf, type Item } from "../wild-report.ts";
import type { Damage, RightCell } from "./damages.ts";
import { type Printed, publishedNumbers, randomNumbers, tablesOf } from "./numbers.ts";
import { rightCells } from "./right-cells.ts";
import { editionOf, type Shape } from "./shape.ts";

/** A report set in a shape, before it takes a form. */
export interface ShapedDocument {
  /** Lines of the page around the article; a file has none of them. */
  readonly above: readonly string[];
  readonly title: readonly string[];
  readonly under: readonly string[];
  readonly items: readonly Item[];
  readonly below: readonly string[];
  /** The headings of part one as set, with which an item may begin. */
  readonly aspectHeadings: readonly string[];
}

/** What a careful person reads out of it. */
export interface RightAnswer {
  readonly organ: string;
  readonly namedIn?: string;
  readonly year: number;
  readonly preface: readonly string[];
  readonly opening: readonly string[];
  readonly aspects: readonly { readonly heading: string; readonly text: string }[];
  readonly loose: boolean;
  readonly problems: readonly string[];
  readonly other: readonly string[];
  readonly cells: ReadonlyMap<string, RightCell>;
  /** Who signed at the end and when, each as it stands there; "" where nobody did. */
  readonly signature: { readonly organ: string; readonly date: string };
  /** Sentences between heading and table, and the signature: they must be somewhere, outside the texts of the parts. */
  readonly beside: readonly string[];
}

/** A report in a shape with some numbers, under one damage, and the right answer. */
export interface ShapedReport {
  readonly document: ShapedDocument;
  readonly right: RightAnswer;
}

const sentences = [
  "YEAR年通过门户网站公开信息 N 条，解读文件 N 篇。",
  "共收到 N 件，均在期限内答复。",
  "落实先审后发，清理过期内容 N 条。",
  "专栏更新 N 次，新媒体推送 N 篇。",
  "开展培训 N 次，纳入年度考核。",
  "梳理目录 N 项，动态更新。",
  "回应留言 N 条，做到件件有着落。",
];

const aspectText = (at: number, seed: number, year: number): string =>
  (sentences[at % sentences.length] ?? "")
    .replace("YEAR", String(year))
    .replace(/ N /g, () => String(11 + ((seed * 7 + at * 13) % 80)));

/** The number before a heading of part one, in whatever style. */
export const headingNumber =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]、?|\d+[.、．]|[一二三四五六七八九十]+、|[一二三四五六七八九]是)\s*/;

/** The heading as a person would type it: without number and without the sign after it. */
const bareHeading = (set: string): string =>
  set
    .trim()
    .replace(headingNumber, "")
    .replace(/[。：:\s]+$/, "");

const dateAtEnd = /[(（]?(?:(?:20\d\d|二[〇○零0ＯO]..)年[^年]{1,8}[日月]|20\d\d-\d\d?-\d\d?)[)）]?$/;

/** What lines of a signature say: a date at the end of one of them, and the organ before it or in the line above. */
function signatureIn(lines: readonly string[]): RightAnswer["signature"] {
  const date = lines.map((line) => dateAtEnd.exec(line.trim())?.[0] ?? "").join("");
  const organ = lines.map((line) => line.trim().replace(dateAtEnd, "")).join("");
  return { organ, date };
}

/** Rows of the edition of 2019 that the form does not have; they must be named. */
const rowsWithoutPlace = ["其他对外管理服务事项", "政府集中采购"];

const problems = ["一是力量不足，更新不够及时。二是解读形式单一。", "下一步，将加强培训，丰富形式，提升公开质量。"];

function gridsOf(shape: Shape, damage: Damage, shown: Printed, variant: number): readonly (readonly Grid[])[] {
  const report = { draft: blankDraft({ organ: "", organKind: "other", year: shape.year }) };
  const labels = shape.labels ?? {};
  return tablesOf(editionOf(shape), damage.otherAsOne ?? editionOf(shape) === 2019).map((table) => {
    const sheet = sheetOf(table, ({ id }) => ({ text: shown.get(id) ?? "" }));
    const damaged = damage.grid?.(gridOf(sheet, report), variant) ?? [gridOf(sheet, report)];
    return damaged.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => row.map((cell) => ({ ...cell, text: labels[cell.text] ?? cell.text }))),
    }));
  });
}

/** What the cells of a shape show in place of the number: its own signs, units and blanks. */
function quirks({ cells = {} }: Shape, printed: Printed): Printed {
  return new Map(
    [...printed].map(([id, text]) => {
      if (cells["*"] !== undefined && text === "0") return [id, ""];
      const quirk = Object.entries(cells).find(([end]) => id.endsWith(end))?.[1];
      if (quirk === undefined) return [id, text];
      return [id, quirk.startsWith("+") ? `${text}${quirk.slice(1)}` : quirk];
    }),
  );
}

/** （六）其他处理 as one row: each column's number is the sum of its three. */
function withOneOther(printed: Printed): Printed {
  const parts = ["notSupplemented", "feeUnpaid", "otherHandling"];
  return new Map(
    [...printed].map(([id, text]) => {
      const [table, row, column] = id.split(".");
      if (table !== "applications" || row !== "otherHandling") return [id, text];
      const numbers = parts.map((part) => Number(printed.get(`applications.${part}.${column}`) ?? 0));
      return [id, String(numbers.reduce((all, one) => all + one, 0))];
    }),
  );
}

function numbersFor(shape: Shape, damage: Damage, seed: number): Printed {
  if (editionOf(shape) === 2019) return randomNumbers(2019, seed);
  if (damage.name === "thousands" || damage.name === "full width") return publishedNumbers([0, 3, 4][seed % 3] ?? 0);
  return seed % 3 === 0 ? publishedNumbers(seed) : randomNumbers(2021, seed);
}

/** A report in this shape; equal seeds make equal reports. */
export function shapedReport(shape: Shape, damage: Damage, seed: number): ShapedReport {
  const numbers = numbersFor(shape, damage, seed);
  const asOne = damage.otherAsOne ? withOneOther(numbers) : numbers;
  const printed = quirks(shape, asOne);
  const shown = damage.numbers?.(printed, seed) ?? printed;
  const headings = shape.headings.map((heading, at) => damage.heading?.(heading, at, seed) ?? heading);
  const aspects = shape.aspects.map((set, at) => ({ set, text: aspectText(at, seed, shape.year) }));
  const other = shape.otherItems ?? [`${shape.year}年度本机关未收取信息处理费。`];
  const tail = damage.tail?.(shape.organ, shape.year, seed);
  const signature = tail?.signature ?? shape.signature ?? [];
  const text = (words: string): Item => ({ kind: "text", text: words });
  const heading = (at: number): Item => ({ kind: "heading", text: headings[at] ?? "" });
  const remarks = (table: number, where: "before" | "after") =>
    shape.tableRemarks.filter((one) => one.table === table && one.where === where).map((one) => text(one.text));
  const grids = gridsOf(shape, damage, shown, seed);
  const items: readonly Item[] = [
    ...shape.preface.map(text),
    heading(0),
    ...shape.opening.map(text),
    ...aspects.flatMap((one) =>
      one.set.endsWith("\n") ? [text(one.set.trimEnd()), text(one.text)] : [text(`${one.set}${one.text}`)],
    ),
    ...grids.flatMap((parts, at) => [
      heading(at + 1),
      ...remarks(at + 2, "before"),
      ...parts,
      ...remarks(at + 2, "after"),
    ]),
    heading(4),
    ...problems.map(text),
    heading(5),
    ...other.map(text),
    ...signature.map(text),
  ];
  const cells = tablesOf(editionOf(shape), damage.otherAsOne ?? editionOf(shape) === 2019).flatMap((table) =>
    cellsOf(table).map((cell) => ({ cell, text: shown.get(cell.id) ?? "", number: numbers.get(cell.id) ?? "" })),
  );
  return {
    document: {
      above: shape.before,
      title: shape.title,
      under: shape.under,
      items,
      below: tail?.below ?? shape.after,
      aspectHeadings: shape.aspects.map((set) => set.trimEnd()),
    },
    right: {
      organ: shape.organ,
      ...(shape.namedIn === undefined ? {} : { namedIn: shape.namedIn }),
      year: shape.year,
      preface: shape.preface,
      opening: shape.opening,
      aspects: aspects.map((one) => ({ heading: bareHeading(one.set), text: one.text })),
      loose: shape.loose ?? false,
      problems,
      other,
      cells: rightCells(cells, editionOf(shape), damage),
      signature: signatureIn(signature),
      beside: [
        ...shape.tableRemarks.map((one) => one.text),
        ...signature,
        ...(editionOf(shape) === 2019 ? rowsWithoutPlace : []),
      ],
    },
  };
}
