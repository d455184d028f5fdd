import { escapeHtml } from "../../lib/escape-html.ts";
import type { ChartBlock } from "../blocks.ts";
import { fontStacks } from "../html/print-style.ts";
import { widthOf } from "../lines/measure.ts";
import { pointsPerMillimetre, textArea } from "../page.ts";
import { barWords, chartCaption, chartWords } from "./chart-text.ts";

// All lengths are points on paper; the drawing is as wide as the text of the page.
const width = Math.floor(textArea.width * pointsPerMillimetre);
const size = 10.5;
const bar = 11;
/** From one bar to the next of a group, as much as its number is high, and between groups. */
const pitch = 13.5;
const between = 9;
const legendHeight = 20;
const gap = 5;

/** How the bars of a series are filled, so that they are told apart in black and white: lines within a square of 5 points. */
const hatches = [
  "",
  "M0 5L5 0M-1 1L1 -1M4 6L6 4",
  "M1 1h1v1h-1zM3.5 3.5h1v1h-1z",
  "none",
  "M0 2.5H5",
  "M0 2.5H5M2.5 0V5",
];

/** Which of them a series has: the last one is filled, a single one hatched. */
export const hatchOf = (of: number, count: number): number => (count === 1 ? 1 : (count - 1 - of) % hatches.length);

const two = (length: number): string => String(Math.round(length * 100) / 100);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const rect = ({ x, y, width: wide }: Box, fill: string): string =>
  `<rect x="${two(x)}" y="${two(y)}" width="${two(wide)}" height="${bar}" fill="${fill}" stroke="#000" stroke-width="0.6"/>`;

const words = (x: number, y: number, text: string, anchor = "start"): string =>
  `<text x="${two(x)}" y="${two(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;

/**
 * A chart as a drawing that prints in black and white: bars from the left, each with its number. Its ids begin with the chart's,
 * so that several may stand on one page.
 */
export function chartSvg(chart: ChartBlock): string {
  const { id, categories, series } = chart;
  const own = `chart-${id}`;
  const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf)) * size;
  const numbers = series.map((_, of) => categories.map((_category, at) => barWords(chart, of, at)));
  const left = widest(categories) + gap;
  const room = width - left - widest(numbers.flat()) - 2 * gap;
  const most = Math.max(...series.flatMap(({ values }) => values));
  const hasLegend = series.length > 1;
  const top = hasLegend ? legendHeight : 2;
  const group = series.length * pitch + between;
  const height = top + categories.length * group;
  const fillOf = (of: number) => {
    const hatch = hatchOf(of, series.length);
    return hatch === 0 ? "#4d4d4d" : hatches[hatch] === "none" ? "#fff" : `url(#${own}-${hatch})`;
  };
  const patterns = series.flatMap((_, of) => {
    const hatch = hatchOf(of, series.length);
    const lines = hatches[hatch] ?? "";
    if (lines === "" || lines === "none") return [];
    const look = lines.endsWith("z") ? 'fill="#000"' : 'stroke="#000" stroke-width="0.9"';
    return [
      `<pattern id="${own}-${hatch}" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><path d="${lines}" ${look}/></pattern>`,
    ];
  });
  let x = left;
  const legend = !hasLegend
    ? []
    : series.map(({ name }, of) => {
        const from = x;
        x += 22 + gap + widthOf(name) * size + 14;
        return rect({ x: from, y: 2, width: 22 }, fillOf(of)) + words(from + 22 + gap, 2 + bar - 2, name);
      });
  const bars = categories.map((category, at) => {
    const from = top + at * group + between / 2;
    const middle = from + (series.length * pitch - (pitch - bar)) / 2 + size * 0.36;
    const own = series.map(({ values }, of) => {
      const value = values[at] ?? 0;
      const long = most === 0 ? 0 : (value / most) * room;
      const y = from + of * pitch;
      const drawn = value === 0 ? "" : rect({ x: left, y, width: Math.max(1, long) }, fillOf(of));
      return drawn + words(left + (value === 0 ? 0 : long) + gap, y + bar - 2, numbers[of]?.[at] ?? "");
    });
    return words(left - gap, middle, category, "end") + own.join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${two(height)}" width="100%" role="img" aria-labelledby="${own}-title ${own}-numbers" font-family="${escapeHtml(fontStacks.body)}" font-size="${size}" letter-spacing="0" fill="#000">`,
    `<title id="${own}-title">${escapeHtml(chartCaption(chart))}</title>`,
    `<desc id="${own}-numbers">${escapeHtml(chartWords(chart))}</desc>`,
    ...(patterns.length > 0 ? [`<defs>${[...new Set(patterns)].join("")}</defs>`] : []),
    ...legend,
    ...bars,
    `<path d="M${two(left)} ${top}V${two(height)}" stroke="#000" stroke-width="0.8"/>`,
    "</svg>",
  ].join("");
}
