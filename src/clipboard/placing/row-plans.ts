import type { Cell } from "../../form/cells.ts";
import type { TableDef } from "../../form/table.ts";
import { isBlank } from "../../tabular/block.ts";
import { columnFinder } from "../../tabular/form-rows.ts";
import { folded } from "../../tabular/labels.ts";
import { inShort, isFilled } from "./copied-block.ts";
import { type Layout, openLines, type SheetLine, wholeSumsDown } from "./layout.ts";
import type { NumberBlock, NumberLine } from "./number-lines.ts";
import type { DeadEnd, RowPlan } from "./plans.ts";

const isEmpty = ({ places }: NumberLine): boolean => !places.some(isFilled);
const hasFigure = ({ places }: NumberLine): boolean => places.some((place) => place?.kind === "figure");

/** The name of a line that is left out. */
const lineName = (line: NumberLine): string => inShort(line.words) || "没有行名的一行";

function unknownRow(layout: Layout, line: NumberLine): DeadEnd {
  const words = inShort(line.words || (line.places.find(isFilled)?.text ?? ""));
  return {
    problem: `“${words}”不是${layout.table.name}的行名，不知道这一行放在哪里。没有改动任何数。请核对行名，或只复制数字再粘贴。`,
  };
}

/** Lines without a label of their own between labelled ones are the rows between, if they are as many. */
function between(layout: Layout, from: SheetLine, to: SheetLine, count: number): readonly SheetLine[] | undefined {
  const first = layout.lines.indexOf(from);
  const rows = layout.lines.slice(first + 1, layout.lines.indexOf(to));
  return rows.length === count ? rows : undefined;
}

const textsIn = ({ places }: NumberLine): string => places.map((place) => place?.text).join("\t");

/** Plans for a block in which rows are named by their labels. */
function byLabels(block: NumberBlock): readonly RowPlan[] | DeadEnd {
  const { layout, lines: all } = block;
  const sheetOf = ({ row }: NumberLine) => layout.lines.find((line) => row !== undefined && line.row === row);
  const lines = all.filter((line) => line.row || !isEmpty(line));
  const labelled = lines.map(sheetOf);
  const first = labelled.findIndex((line) => line);
  const last = labelled.length - 1 - [...labelled].reverse().findIndex((line) => line);
  const placed: (readonly [NumberLine, SheetLine])[] = [];
  const seen = new Map<SheetLine, NumberLine>();
  for (let at = first; at <= last; at += 1) {
    const line = lines[at] as NumberLine;
    const sheet = labelled[at];
    if (!sheet) {
      const next = labelled.findIndex((one, index) => index > at && one);
      const from = labelled[at - 1] as SheetLine;
      const gap = lines.slice(at, next);
      const rows = between(layout, from, labelled[next] as SheetLine, gap.length);
      if (!rows || gap.some(({ words }) => words !== "")) return unknownRow(layout, line);
      placed.push(...gap.map((one, index) => [one, rows[index] as SheetLine] as const));
      at = next - 1;
      continue;
    }
    const before = seen.get(sheet);
    if (before && textsIn(before) !== textsIn(line)) {
      const label = sheet.row?.label ?? "";
      return { problem: `粘贴的内容中“${label}”出现了两次，不知道用哪一行。没有改动任何数。请删去重复的行再粘贴。` };
    }
    if (!before) placed.push([line, sheet]);
    seen.set(sheet, line);
  }
  const above = lines.slice(0, first).filter(hasFigure);
  const below = lines.slice(last + 1).filter(hasFigure);
  const named = [...above, ...below].filter(({ words }) => words !== "");
  // 其他 and 总计 are names of columns too: among others of columns they are, and the table lies on its side.
  const sideways = named.find(({ words }) => columnFinder(layout.table)(words));
  if (sideways) return unknownRow(layout, sideways);
  const bare = (some: readonly NumberLine[]) => some.filter(({ words }) => words === "");
  const without = { block, lines: placed, settled: true, beside: [...above, ...below].map(lineName) };
  if (bare(above).length + bare(below).length === 0 || named.length > 0) return [without];
  // Bare lines at the edge may be the rows next to the labelled ones, or something else: a person can tell.
  const top = layout.lines.indexOf(labelled[first] as SheetLine) - above.length;
  const bottom = layout.lines.indexOf(labelled[last] as SheetLine) + 1;
  const rows = [
    ...above.map((line, at) => [line, layout.lines[top + at]] as const),
    ...placed,
    ...below.map((line, at) => [line, layout.lines[bottom + at]] as const),
  ];
  if (top < 0 || rows.some(([, sheet]) => !sheet)) return [without];
  const complete = rows as readonly (readonly [NumberLine, SheetLine])[];
  return [without, { block, lines: complete, settled: true, beside: [] }];
}

/** True where the headings above copied lines allow these rows: each names its band, and a new one begins a new band. */
function agrees({ bands }: TableDef, lines: readonly NumberLine[], rows: readonly SheetLine[]): boolean {
  const headings = new Set(bands.map(({ heading }) => folded(heading ?? "")));
  const labels = new Set(bands.flatMap(({ columns }) => columns.map(({ label }) => folded(label))));
  return lines.every((line, at) => {
    const band = rows[at]?.row?.band;
    if (!band) return true;
    const before = lines[at - 1];
    if (before && (before.section !== line.section) !== (rows[at - 1]?.row?.band !== band)) return false;
    const known = new Set([band.heading ?? "", ...band.columns.map(({ label }) => label)].map(folded));
    const words = line.heads.flatMap(({ path }) => path).filter((text) => !isBlank(text));
    const heading = words.find((text) => headings.has(folded(text)));
    const own = line.heads.map((head) => head.own).filter((text) => labels.has(folded(text)));
    return (heading === undefined || known.has(folded(heading))) && own.every((text) => known.has(folded(text)));
  });
}

/** Drops the blank lines at the end, and those at the beginning too where asked. */
function trimmed(lines: readonly NumberLine[], atTheBeginning: boolean): readonly NumberLine[] {
  const first = atTheBeginning ? lines.findIndex((line) => !isEmpty(line)) : 0;
  const last = lines.length - [...lines].reverse().findIndex((line) => !isEmpty(line));
  return lines.slice(first, last);
}

/** Plans for a block of which no label is known. */
function bySize(block: NumberBlock, focused: Cell): readonly RowPlan[] {
  const { layout, lines: all } = block;
  const [sheet, open, isStacked] = [layout.lines, openLines(layout), layout.table.bands.length > 1];
  const focus = sheet.findIndex(({ cells }) => cells.includes(focused));
  const isHeaded = all.some(({ heads }) => heads.some(({ own }) => !isBlank(own)));
  const plans: RowPlan[] = [];
  const add = (lines: readonly NumberLine[], rows: readonly SheetLine[], settled: boolean) => {
    if (rows.length !== lines.length || (isStacked && !agrees(layout.table, lines, rows))) return;
    const isKnown = plans.some(
      (plan) =>
        plan.lines.length === lines.length &&
        plan.lines.every(([line, row], at) => lines[at] === line && rows[at] === row),
    );
    if (!isKnown)
      plans.push({
        block,
        lines: lines.map((line, at) => [line, rows[at] as SheetLine] as const),
        settled,
        beside: [],
      });
  };
  const atTheEnd = trimmed(all, false);
  for (const lines of atTheEnd[0] && isEmpty(atTheEnd[0]) ? [trimmed(all, true), atTheEnd] : [atTheEnd]) {
    const height = lines.length;
    if (height === 0) return [];
    add(lines, sheet.slice(focus, focus + height), true);
    add(lines, open.slice(open.indexOf(sheet[focus] as SheetLine)).slice(0, height), true);
    if (height === open.length) add(lines, open, true);
    if (height === sheet.length) add(lines, sheet, true);
    for (let top = 0; top + height <= sheet.length; top += 1) {
      const holdsWholeSum = wholeSumsDown(layout).some(([first, last]) => first >= top && last < top + height);
      // Where headings stand between the lines of a table of several bands, they say which lines these are.
      if (holdsWholeSum) add(lines, sheet.slice(top, top + height), false);
      else if (isHeaded && isStacked) add(lines, sheet.slice(top, top + height), true);
    }
  }
  return plans;
}

/** The plans for the lines of a copied block: by their labels, else by their number and the cell in focus. */
export function rowPlans(block: NumberBlock, focused: Cell): readonly RowPlan[] | DeadEnd {
  const { layout, lines } = block;
  if (lines.some(({ row }) => row)) return byLabels(block);
  const isSplit = new Set(lines.filter((line) => !isEmpty(line)).map(({ section }) => section)).size > 1;
  if (isSplit && layout.table.bands.length === 1) {
    return {
      problem: "粘贴的数字中间隔着别的文字，看不出各行是哪一行。没有改动任何数。请连同行名一起复制，或分次复制。",
    };
  }
  // A single line of a table that is printed in one line is read as printed.
  const isLine = layout.table.printed === "across" && layout.lines.length > 1 && trimmed(lines, true).length < 2;
  return isLine ? [] : bySize(block, focused);
}
