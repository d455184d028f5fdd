import { wordsOf } from "../plain-text.ts";
import type { Grid, Item } from "../wild-report.ts";
import type { ShapedDocument } from "./shaped-report.ts";

interface TextStyle {
  /** Between paragraphs. */
  readonly gap: string;
  readonly table: (grid: Grid) => string;
  readonly heading?: (text: string) => string;
  readonly title?: (text: string) => string;
  readonly paragraph?: (text: string) => string;
}

const same = (text: string): string => text;

/** The whole page as text. */
function written(
  document: ShapedDocument,
  { gap, table, heading = same, title = same, paragraph = same }: TextStyle,
): string {
  const item = (one: Item): string => {
    if (one.kind === "grid") return table(one);
    return one.kind === "heading" ? heading(one.text) : paragraph(one.text);
  };
  const { above, title: lines, under, items, below } = document;
  // A table that runs over a page leaves an empty line where it breaks.
  const broken = items.flatMap((one, at) =>
    one.kind === "grid" && items[at - 1]?.kind === "grid" ? ["", item(one)] : [item(one)],
  );
  return `${[...above, ...lines.map(title), ...under, ...broken, ...below].join(gap)}\n`;
}

const filled = (words: readonly string[]): readonly string[] => words.filter((word) => word !== "");

const rowsAs =
  (line: (words: readonly string[]) => string) =>
  (grid: Grid): string =>
    wordsOf(grid).map(line).join("\n");

/** Tabs between cells, as a browser or a spreadsheet copies. */
export const tabsForm = (document: ShapedDocument): string =>
  written(document, { gap: "\n", table: rowsAs((words) => words.join("\t")) });

/** Spaces between the cells that hold anything, as text comes out of a PDF. */
export const spacesForm = (document: ShapedDocument): string =>
  written(document, { gap: "\n", table: rowsAs((words) => filled(words).join(" ")) });

/** One cell a line, a blank cell an empty one. */
export const cellLinesForm = (document: ShapedDocument): string =>
  written(document, {
    gap: "\n\n",
    table: ({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)).join("\n"),
  });

/** Words that editors break over two lines in narrow columns. */
const narrow: Readonly<Record<string, string>> = {
  商业企业: "商业\n\n企业",
  科研机构: "科研\n\n机构",
  本年新制作数量: "本年新\n制作数量",
  本年新公开数量: "本年新\n公开数量",
};

/** One cell a line with an empty line after each, narrow headings broken, blank cells gone. */
export const spacedLinesForm = (document: ShapedDocument): string =>
  written(document, {
    gap: "\n\n",
    table: ({ rows }) => filled(rows.flatMap((row) => row.map(({ text }) => narrow[text] ?? text))).join("\n\n"),
  });

/** Bars between cells, merged ones left empty. */
export const barsForm = (document: ShapedDocument): string =>
  written(document, { gap: "\n", table: rowsAs((words) => words.join(" | ")) });

/** Commas between cells, quotation marks around what holds one. */
export const commasForm = (document: ShapedDocument): string =>
  written(document, {
    gap: "\n",
    table: rowsAs((words) =>
      words.map((word) => (/[",]/.test(word) ? `"${word.replace(/"/g, '""')}"` : word)).join(","),
    ),
  });

/** Line breaks lost: one line for all. */
export const gluedForm = (document: ShapedDocument): string =>
  `${written(document, { gap: " ", table: rowsAs((words) => filled(words).join(" ")) })
    .replace(/\s+/g, " ")
    .trim()}\n`;

function markdownTable(grid: Grid): string {
  const [head = [], ...others] = wordsOf(grid).map(
    (words) => `| ${words.map((word) => word.replace(/\|/g, "\\|")).join(" | ")} |`,
  );
  const width = wordsOf(grid)[0]?.length ?? 0;
  return [head, `|${" --- |".repeat(width)}`, ...others].join("\n");
}

/** Markdown as programs make it of a page: headings by signs, the headings of part one in bold. */
export function markdownForm(document: ShapedDocument): string {
  const bold = (text: string): string => {
    const heading = document.aspectHeadings.find((one) => text.startsWith(one));
    return heading === undefined ? text : `**${heading}**${text.slice(heading.length)}`;
  };
  return written(document, {
    gap: "\n\n",
    table: markdownTable,
    heading: (text) => `## ${text.trim()}`,
    title: (text) => `# ${text}`,
    paragraph: bold,
  });
}
