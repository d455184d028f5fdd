import { chartsHeading, chartTitles } from "../../form/chart-words.ts";
import { sum } from "../../lib/lists.ts";
import type { ChartBlock } from "../blocks.ts";

/** Stands below a chart, e.g. 图1　2025年政府信息公开申请办理结果（单位：件）. */
export const chartCaption = ({ number, title }: Pick<ChartBlock, "number" | "title">): string =>
  `图${number}　${title}（单位：件）`;

/** A number as it stands at its bar: with its share of the whole, where it is a part of one and there is any. */
export function barWords({ isWhole, series }: ChartBlock, of: number, at: number): string {
  const values = series[of]?.values ?? [];
  const value = values[at] ?? 0;
  if (!isWhole || value === 0) return String(value);
  const share = ((value / sum(values)) * 100).toFixed(1);
  return `${value}（${share === "0.0" ? "不到0.1" : share}%）`;
}

/** All numbers of a chart as a text, for whoever does not see it. */
export function chartWords(chart: ChartBlock): string {
  const { categories, series } = chart;
  const lines = series.map(({ name }, of) => {
    const words = categories.map((category, at) => `${category}${barWords(chart, of, at)}`).join("，");
    return series.length > 1 ? `${name}：${words}` : words;
  });
  return `${lines.join("；")}。`;
}

/** The same as a line of its own, where a text or a page has no drawing. */
export const chartDataLine = (chart: ChartBlock): string => `图${chart.number}数据：${chartWords(chart)}`;

const captionLine = new RegExp(
  `^图\\d{1,2}\\s*20\\d\\d(?:—20\\d\\d)?年(?:${Object.values(chartTitles).join("|")})[（(]单位[：:]件[）)]$`,
);

/** True for a line that this program wrote for a chart: what it says is that of the tables. */
export const isChartLine = (line: string): boolean => {
  const words = line.trim();
  return words === chartsHeading || captionLine.test(words) || /^图\d{1,2}数据：[^\d\n]*\d.*。$/.test(words);
};
