import { decodeText } from "../../../lib/decode-text.ts";
import type { Work } from "../../../lib/slices.ts";
import { raised } from "../../../tabular/superscript.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import { type Files, fileAt, relationshipsOf, targetOf } from "../relationships.ts";
import { type Attributes, readXml } from "../xml.ts";
import { builtInFormat } from "./number-format.ts";

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly xml: string;
}

/** A workbook as far as it is read. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** The texts that cells refer to by number. */
  readonly strings: readonly string[];
  /** How numbers are shown, by the number of a cell's style. */
  readonly formats: readonly string[];
  /** True where days are counted from 1904 on. */
  readonly date1904: boolean;
}

/** Many times as many as any workbook of an office has. */
const mostSheets = 200;
const mostStrings = 100_000;

/** Puts together the text of a cell from its runs: those set high become signs of their own, phonetic ones are left out. */
export function createRuns() {
  let text = "";
  let isHigh = false;
  let isText = false;
  let aside = 0;
  return {
    open: (name: string, { val }: Attributes): void => {
      if (name === "rPh" || aside > 0) aside += 1;
      else if (name === "r") isHigh = false;
      else if (name === "vertAlign") isHigh = val === "superscript";
      else if (name === "t") isText = true;
    },
    text: (words: string): void => {
      if (isText && aside === 0) text += isHigh ? raised(words) : words;
    },
    close: (name: string): void => {
      if (aside > 0) aside -= 1;
      else if (name === "t") isText = false;
    },
    take: (): string => {
      const taken = text;
      text = "";
      isHigh = false;
      return taken;
    },
  };
}

/** What Excel writes for a control character: its code in four digits. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function* stringsOf(xml: string): Work<readonly string[]> {
  const strings: string[] = [];
  const runs = createRuns();
  yield* readXml(xml, {
    open: runs.open,
    text: runs.text,
    close: (name) => {
      runs.close(name);
      if (name === "si") strings.push(unescaped(runs.take()));
      if (strings.length > mostStrings) throw new Hostile(tooMuch);
    },
  });
  return strings;
}

function* formatsOf(xml: string): Work<readonly string[]> {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isCell = false;
  yield* readXml(xml, {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isCell = true;
      if (name === "xf" && isCell) formats.push(own.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId)));
    },
    close: (name) => {
      if (name === "cellXfs") isCell = false;
    },
  });
  return formats;
}

/** Opens a workbook, found by the relationships of its archive; undefined where the archive holds none. */
export function* openWorkbook(files: Files): Work<Workbook | undefined> {
  const path = targetOf(yield* relationshipsOf(files, ""), "officeDocument") ?? "xl/workbook.xml";
  const file = fileAt(files, path);
  if (!file) return undefined;
  const related = yield* relationshipsOf(files, file.path);
  const textAt = (part: string | undefined): string | undefined => {
    const found = fileAt(files, part);
    return found && decodeText(found.bytes);
  };
  const listed: { readonly name: string; readonly isHidden: boolean; readonly id: string }[] = [];
  let [root, date1904] = ["", false];
  yield* readXml(decodeText(file.bytes), {
    open: (name, { name: title = "", state, id = "", date1904: from1904 }) => {
      root ||= name;
      if (name === "sheet") listed.push({ name: title, isHidden: state === "hidden" || state === "veryHidden", id });
      if (name === "workbookPr") date1904 = from1904 === "1" || from1904 === "true";
      if (listed.length > mostSheets) throw new Hostile(tooMuch);
    },
  });
  if (root !== "workbook") return undefined;
  const sheets = listed.flatMap(({ name, isHidden, id }): readonly WorkbookSheet[] => {
    const xml = textAt(related.find((one) => one.id === id)?.path);
    return xml === undefined ? [] : [{ name, isHidden, xml }];
  });
  const strings = textAt(targetOf(related, "sharedStrings"));
  const styles = textAt(targetOf(related, "styles"));
  return {
    sheets,
    strings: strings === undefined ? [] : yield* stringsOf(strings),
    formats: styles === undefined ? [] : yield* formatsOf(styles),
    date1904,
  };
}
