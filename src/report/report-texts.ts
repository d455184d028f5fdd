import type { PartId } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import { atPath } from "../lib/at-path.ts";
import { chineseNumeral } from "../lib/chinese-numerals.ts";
import { memoizeRecent, memoizeText } from "../lib/memoize.ts";
import type { Draft, PastReport } from "./schema.ts";

/** The text at a path of a report, such as `overview.basis` or `overview.aspects.0.heading`; "" where none is there. */
export function textAt(report: PastReport, path: string): string {
  const text = atPath(report, path);
  return typeof text === "string" ? text : "";
}

/** A text of a report by its path, e.g. `overview.aspects.0.text`. */
export interface ReportText {
  readonly path: string;
  readonly part: PartId;
  /** What it is called on screen, e.g. （一）主动公开. */
  readonly label: string;
  readonly text: string;
  /** True for a text that may read the same every year. */
  readonly standing: boolean;
}

/** Returns the same object for the same text in the same place, so that results can be memoized by it. */
const sameText = memoizeText((key): ReportText => JSON.parse(key));
const textOf = (text: ReportText): ReportText => sameText(JSON.stringify(text));

/** All running texts of a report, in printed order. */
export const reportTexts = memoizeRecent((report: PastReport): readonly ReportText[] => {
  const plain = texts.map(
    ({ id, part, label, standing }): ReportText =>
      textOf({ path: id, part, label, text: textAt(report, id), standing }),
  );
  const own = report.overview.aspects.map(
    ({ heading, text }, at): ReportText =>
      textOf({
        path: `overview.aspects.${at}.text`,
        part: "overview",
        label: `（${chineseNumeral(at + 1)}）${heading.trim()}`,
        text,
        standing: false,
      }),
  );
  const first = plain.filter(({ part }) => part === "overview");
  return [...first, ...own, ...plain.filter(({ part }) => part !== "overview")];
});

/** The draft with the text at a path changed. */
export function withTextAt(draft: Draft, path: string, text: string): Draft {
  const put = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return text;
    if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? put(one, rest) : one));
    return { ...(value as object), [key]: put((value as Record<string, unknown>)[key], rest) };
  };
  return put(draft, path.split(".")) as Draft;
}
