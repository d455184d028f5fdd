import { onOneLine } from "../lib/escape-html.ts";
import type { Block, Paragraph, Sheet, SheetCell } from "./blocks.ts";
import { cellText } from "./cells.ts";
import { chartCaption, chartDataLine } from "./charts/chart-text.ts";
import { fullGrid } from "./places.ts";

const newLine = "\r\n";

/** Tabs between cells, as spreadsheets copy them; covered places are empty, so that every column keeps its place. */
function sheet({ groups }: Sheet): string {
  const words = (cell: SheetCell | undefined) => (cell ? onOneLine(cellText(cell)) : "");
  return fullGrid(groups.flatMap(({ rows }) => rows))
    .map((row) => row.map(words).join("\t"))
    .join(newLine);
}

const paragraph = ({ heading = "", text }: Paragraph): string => onOneLine(`${heading}${text}`);

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case "draftMark":
      return [onOneLine(block.text)];
    case "title":
      return [onOneLine(block.lines.join(""))];
    case "paragraph":
      return [paragraph(block)];
    case "sheet":
      return [sheet(block)];
    case "chart":
      return [chartCaption(block), chartDataLine(block)].map(onOneLine);
    case "charts":
      return [onOneLine(block.heading), ...block.charts.flatMap(lines)];
    case "attachments":
      return block.lines.map(({ mark, name }) => onOneLine(`${mark}${name}`));
    case "signature":
      return block.lines.map(({ text }) => onOneLine(text));
    case "part":
      return [onOneLine(block.heading), ...block.blocks.flatMap(lines)];
    default:
      return block satisfies never;
  }
}

/**
 * The report as plain text in the official order, an empty line between paragraphs, lines ended as Windows ends them.
 * The import of this program reads it back.
 */
export function toPlainText(blocks: readonly Block[]): string {
  return `${blocks.flatMap(lines).join(`${newLine}${newLine}`)}${newLine}`;
}
