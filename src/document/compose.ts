import { type Part, parts, partTitle, tables } from "../form/form.ts";
import { chineseNumeral } from "../form/numerals.ts";
import type { Draft, Report } from "../report/schema.ts";
import type { Block, Paragraph, PartBlock } from "./blocks.ts";
import { figuresOf } from "./figures.ts";
import { sheetOf } from "./sheet.ts";
import { titleLines } from "./title.ts";

export const draftMark = "草稿";

/** The paragraphs of a text as typed: one a line, blank lines and space around them dropped. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const paragraphs = (text: string): readonly Paragraph[] =>
  linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

/**
 * The sentences before part one. They run on in one paragraph; one of several lines, or one after a text that does
 * not end as a sentence, starts its own.
 */
function preface({ basis, period, contact }: Draft["overview"]): readonly Paragraph[] {
  const done: string[] = [];
  for (const lines of [basis, period, contact].map(linesOf)) {
    const before = done[done.length - 1];
    const [only] = lines;
    if (before && only && lines.length === 1 && /[。！？]$/.test(before)) done[done.length - 1] = before + only;
    else done.push(...lines);
  }
  return done.map((text) => ({ kind: "paragraph", text }));
}

/** An aspect's heading as it runs in before the text: numbered, and closed with a full stop unless it has a sign of its own. */
function runIn(number: number, heading: string): string {
  const words = heading.trim();
  const close = words === "" || /[。！？；：，、.!?;:,]$/.test(words) ? "" : "。";
  return `（${chineseNumeral(number)}）${words}${close}`;
}

function aspectParagraphs({ aspects }: Draft["overview"]): readonly Paragraph[] {
  return aspects
    .filter(({ heading, text }) => `${heading}${text}`.trim() !== "")
    .flatMap(({ heading, text }, index): readonly Paragraph[] => {
      const [first = { kind: "paragraph", text: "" }, ...rest] = paragraphs(text);
      return [{ ...first, heading: runIn(index + 1, heading) }, ...rest];
    });
}

/**
 * A report as printed; the one place that knows the order. A report that is not finished carries the 草稿 mark and
 * shows its blanks as blanks.
 */
export function compose(report: Draft | Report, { finished }: { finished: boolean }): readonly Block[] {
  const figureOf = figuresOf(report, finished);
  const content = (part: Part): PartBlock["blocks"] => {
    switch (part.id) {
      case "overview":
        return [...paragraphs(report.overview.opening), ...aspectParagraphs(report.overview)];
      case "disclosure":
      case "applications":
      case "litigation":
        return tables.filter((table) => table.id === part.id).map((table) => sheetOf(table, figureOf));
      case "problems":
        return [...paragraphs(report.problems.problems), ...paragraphs(report.problems.measures)];
      case "other":
        return paragraphs(report.other);
      default:
        return part satisfies never;
    }
  };
  return [
    ...(finished ? [] : [{ kind: "draftMark", text: draftMark } as const]),
    { kind: "title", lines: titleLines(report.organ, report.year) },
    ...preface(report.overview),
    ...parts.map((part): PartBlock => ({ kind: "part", id: part.id, heading: partTitle(part), blocks: content(part) })),
  ];
}
