import { chartsHeading } from "../form/chart-words.ts";
import { type Part, parts, partTitle } from "../form/form.ts";
import { draftMark } from "../form/phrases.ts";
import { chineseNumeral } from "../lib/chinese-numerals.ts";
import type { Draft } from "../report/schema.ts";
import type { Block, Paragraph, PartBlock, TextSource } from "./blocks.ts";
import { placedCharts } from "./charts/placed-charts.ts";
import { attachmentsBlocks, signatureBlocks } from "./ending.ts";
import { figuresOf } from "./figures.ts";
import { typedHeading } from "./lines/headings.ts";
import { roomBelow } from "./lines/room.ts";
import { withNotes } from "./notes.ts";
import { sheetOf } from "./sheet.ts";
import { titleLines } from "./title.ts";

/** A line of a text of the draft, and where in it. */
interface TypedLine {
  readonly path: string;
  readonly from: number;
  readonly text: string;
}

/** The lines of a text as typed, blank ones and space around them dropped. */
function linesOf(path: string, text: string): readonly TypedLine[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].flatMap((match): TypedLine[] => {
    const line = match[0].trim();
    const from = (match.index ?? 0) + match[0].indexOf(line);
    return line === "" ? [] : [{ path, from, text: line }];
  });
}

/** One paragraph of lines that run on. */
function paragraph(lines: readonly TypedLine[]): Paragraph & { readonly sources: readonly TextSource[] } {
  let text = "";
  const sources = lines.map((line): TextSource => {
    const at = text.length;
    text += line.text;
    return { path: line.path, from: line.from, at, length: line.text.length };
  });
  return { kind: "paragraph", text, sources };
}

/** Each line of a text as a paragraph. */
const paragraphs = (path: string, text: string): readonly Paragraph[] =>
  linesOf(path, text).map((line) => paragraph([line]));

/** Each line of a text as a paragraph; what it begins with as （一）…。 does runs in as a heading. */
const headedParagraphs = (path: string, text: string): readonly Paragraph[] =>
  linesOf(path, text).map((line): Paragraph => {
    const heading = typedHeading(line.text);
    if (heading === "") return paragraph([line]);
    const { length } = heading;
    const rest = { ...line, from: line.from + length, text: line.text.slice(length) };
    const headingSources = [{ path, from: line.from, at: 0, length }];
    return { ...paragraph(rest.text === "" ? [] : [rest]), heading, headingSources };
  });

/**
 * The sentences before part one. They run on in one paragraph; one of several lines, or one after a text that does
 * not end as a sentence, starts its own.
 */
function preface({ basis, period, contact }: Draft["overview"]): readonly Paragraph[] {
  const done: (readonly TypedLine[])[] = [];
  for (const [field, text] of Object.entries({ basis, period, contact })) {
    const lines = linesOf(`overview.${field}`, text);
    const before = done[done.length - 1] ?? [];
    const end = before[before.length - 1]?.text ?? "";
    if (lines.length === 1 && /[。！？]$/.test(end)) done[done.length - 1] = [...before, ...lines];
    else done.push(...lines.map((line) => [line]));
  }
  return done.map(paragraph);
}

/** An aspect's heading as it runs in before the text: numbered, and closed with a full stop unless it has a sign of its own. */
function runIn(number: number, heading: string): string {
  const words = heading.trim();
  const close = words === "" || /[。！？；：，、.!?;:,]$/.test(words) ? "" : "。";
  return `（${chineseNumeral(number)}）${words}${close}`;
}

function aspectParagraphs({ aspects }: Draft["overview"]): readonly Paragraph[] {
  return aspects
    .map((aspect, at) => ({ ...aspect, path: `overview.aspects.${at}.text` }))
    .filter(({ heading, text }) => `${heading}${text}`.trim() !== "")
    .flatMap(({ heading, text, path }, index): readonly Paragraph[] => {
      const [first = { kind: "paragraph", text: "" }, ...rest] = paragraphs(path, text);
      return [{ ...first, heading: runIn(index + 1, heading) }, ...rest];
    });
}

/** A block without the sources of its text. */
function untraced<B extends Block>(block: B): B {
  if (block.kind === "part") return { ...block, blocks: block.blocks.map(untraced) };
  if (block.kind !== "paragraph") return block;
  const { sources: _, headingSources: __, ...rest } = block;
  return rest as B;
}

const isPart = (block: Block, id: PartBlock["id"]): block is PartBlock => block.kind === "part" && block.id === id;

/** A part whose sheets know how much of the page the blocks before leave them. */
function withRoom(part: PartBlock, before: readonly Block[]): PartBlock {
  const room = roomBelow(before);
  return { ...part, blocks: part.blocks.map((block) => (block.kind === "sheet" ? { ...block, room } : block)) };
}

interface Options {
  readonly finished: boolean;
  /** Each paragraph says where in the draft its text comes from. */
  readonly isTraced?: boolean;
}

/**
 * A report as printed; the one place that knows the order. A report that is not finished carries the 草稿 mark and
 * shows its blanks as blanks.
 */
export function compose(report: Draft, { finished, isTraced = false }: Options): readonly Block[] {
  const figureOf = figuresOf(report, finished);
  const charts = placedCharts(report);
  const content = (part: Part): PartBlock["blocks"] => {
    switch (part.id) {
      case "overview":
        return [
          ...paragraphs("overview.opening", report.overview.opening),
          ...aspectParagraphs(report.overview),
          ...charts.overview,
        ];
      case "disclosure":
      case "applications":
      case "litigation":
        return [withNotes(sheetOf(part.table, figureOf))];
      case "problems":
        return [
          ...headedParagraphs("problems.problems", report.problems.problems),
          ...headedParagraphs("problems.measures", report.problems.measures),
        ];
      case "other":
        return headedParagraphs("other", report.other);
      default:
        return part satisfies never;
    }
  };
  const inParts: readonly Block[] = [
    ...(finished ? [] : [{ kind: "draftMark", text: draftMark } as const]),
    { kind: "title", lines: titleLines(report.organ, report.year) },
    ...preface(report.overview),
    ...parts.map((part): PartBlock => ({ kind: "part", id: part.id, heading: partTitle(part), blocks: content(part) })),
  ];
  const blocks: readonly Block[] = [
    ...inParts.map((block, at) => (isPart(block, "disclosure") ? withRoom(block, inParts.slice(0, at)) : block)),
    ...attachmentsBlocks(report),
    ...signatureBlocks(report),
    ...(charts.page.length === 0 ? [] : [{ kind: "charts", heading: chartsHeading, charts: charts.page } as const]),
  ];
  return isTraced ? blocks : blocks.map(untraced);
}
