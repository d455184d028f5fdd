import { unzipSync, zipSync } from "fflate";

/** A cell of a worksheet as its XML has it: `value` is a number's digits, or a text. */
export interface SheetCell {
  readonly at: string;
  readonly formula?: string;
  readonly value: string;
  readonly isText: boolean;
  /** How a number is shown; absent where that is left to the program. */
  readonly format?: string;
}

export interface OpenedSheet {
  readonly name: string;
  readonly xml: string;
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merges: readonly string[];
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};
const plain = (xml: string): string => xml.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
const attribute = (name: string, attributes: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
const inner = (tag: string, xml: string): string | undefined =>
  new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1];

/** The number format of each style, by its index. */
function formats(styles: string): readonly (string | undefined)[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  return [...(inner("cellXfs", styles) ?? "").matchAll(/<xf ([^>]*)>/g)].map(([, of = ""]) =>
    codes.get(attribute("numFmtId", of)),
  );
}

function cell(attributes: string, content: string, formatOf: readonly (string | undefined)[]): SheetCell {
  const formula = inner("f", content);
  const text = inner("t", content);
  const value = text ?? inner("v", content) ?? "";
  const format = formatOf[Number(attribute("s", attributes))];
  return {
    at: attribute("r", attributes),
    value: plain(value),
    isText: text !== undefined || attribute("t", attributes) === "str",
    ...(formula === undefined ? {} : { formula: plain(formula) }),
    ...(format === undefined ? {} : { format }),
  };
}

/** The sheets of a workbook, read from their XML; places that hold nothing are left out. */
export async function openWorkbook(file: Blob): Promise<readonly OpenedSheet[]> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const text = (name: string) => new TextDecoder("utf-8", { fatal: true }).decode(files[name]);
  const formatOf = formats(text("xl/styles.xml"));
  const names = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ""]) =>
    plain(name),
  );
  return names.map((name, index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = [...xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)]
      .map(([, attributes = "", content = ""]) => cell(attributes, content, formatOf))
      .filter(({ formula, value }) => formula !== undefined || value !== "");
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref = ""]) => ref);
    return { name, xml, cells: new Map(cells.map((one) => [one.at, one])), merges };
  });
}

/** The parts of a workbook as texts, by their paths. */
export async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  return Object.fromEntries(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

/** The workbook with some of its parts rewritten. */
export async function changedParts(file: Blob, change: (name: string, xml: string) => string): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
  const changed = files.map(([name, bytes]) => [
    name,
    new TextEncoder().encode(change(name, new TextDecoder().decode(bytes))),
  ]);
  return zipSync(Object.fromEntries(changed));
}

/** A workbook as lines to compare: every cell that holds something, formulas with what they come to, and the merges. */
export function listed(sheets: readonly OpenedSheet[]): string {
  const line = ({ at, formula, value, isText, format }: SheetCell): string => {
    const shown = isText ? JSON.stringify(value) : `${value} [${format ?? "General"}]`;
    return `${at} ${formula === undefined ? "" : `=${formula} → `}${shown}`;
  };
  return sheets
    .map(({ name, cells, merges }) =>
      [`# ${name}`, ...[...cells.values()].map(line), ...merges.map((ref) => `merged ${ref}`), ""].join("\n"),
    )
    .join("\n");
}

/** A range such as D6:I6, or one place, as the numbers that stand in it, computed ones among them. */
function numbersIn(sheet: OpenedSheet, range: string): readonly number[] {
  const [from = "", to = from] = range.split(":");
  const [, left = "", top = ""] = /^([A-Z])(\d+)$/.exec(from) ?? [];
  const [, right = "", bottom = ""] = /^([A-Z])(\d+)$/.exec(to) ?? [];
  return [...sheet.cells.values()].flatMap((cell) => {
    const [, column = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell.at) ?? [];
    const inside = column >= left && column <= right && Number(row) >= Number(top) && Number(row) <= Number(bottom);
    const value = inside && cell.formula !== undefined ? computed(sheet, cell) : cell.value;
    return inside && value !== "" && (cell.formula !== undefined || !cell.isText) ? [Number(value)] : [];
  });
}

/** The words that the formula of a relation comes to, by the sums of both sides; nothing where it waits for a number. */
export function balanceComputed(sheet: OpenedSheet, { formula = "" }: SheetCell): string {
  const [, left = "", right = "", parts] = /^IF\(COUNT\(([A-Z0-9:]+),([A-Z0-9:]+)\)<(\d+),"",IF\(/.exec(formula) ?? [];
  const words = `IF(SUM(${left})=SUM(${right}),"平衡","相差 "&ABS(SUM(${left})-SUM(${right})))`;
  if (formula !== `IF(COUNT(${left},${right})<${parts},"",${words})`) throw new Error(`no relation: ${formula}`);
  const sides = [left, right].map((range) => numbersIn(sheet, range));
  if (sides.flat().length < Number(parts)) return "";
  const [one = 0, other = 0] = sides.map((numbers) => numbers.reduce((sum, number) => sum + number, 0));
  return one === other ? "平衡" : `相差 ${Math.abs(one - other)}`;
}

/** The cell that a formula shows, by the name of its sheet. */
export function shownBy(sheets: readonly OpenedSheet[], { formula = "" }: SheetCell): SheetCell | undefined {
  const [, waiting, name, at] = /^(IF\()?'([^']+)'!([A-Z]+\d+)/.exec(formula) ?? [];
  const place = `'${name}'!${at}`;
  if (formula !== (waiting ? `IF(${place}="","",${place})` : place)) throw new Error(`shows no cell: ${formula}`);
  return sheets.find((sheet) => sheet.name === name)?.cells.get(at ?? "");
}

/** What a formula comes to, worked out from the entered numbers alone; nothing where it waits for more of them. */
export function computed(sheet: OpenedSheet, { formula = "" }: SheetCell): string {
  const waiting = /^IF\(COUNT\(([A-Z0-9:,]+)\)<(\d+),"",SUM\(\1\)\)$/.exec(formula);
  const [, ranges = ""] = waiting ?? /^SUM\(([A-Z0-9:,]+)\)$/.exec(formula) ?? [];
  if (ranges === "") throw new Error(`not a sum: ${formula}`);
  const numbers = ranges.split(",").flatMap((range) => numbersIn(sheet, range));
  if (waiting && numbers.length < Number(waiting[2])) return "";
  return String(numbers.reduce((sum, number) => sum + number, 0));
}
