import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartBlock } from "../blocks.ts";
import { barWords, chartCaption, chartWords } from "../charts/chart-text.ts";
import { hatchOf } from "../charts/svg.ts";
import { pointsPerMillimetre, textArea } from "../page.ts";
import { wordFaces } from "./faces.ts";
import { hatchColour } from "./hatches.ts";
import { textRun } from "./paragraphs.ts";
import { captionStyle } from "./styles.ts";

/** Pixels of a drawing in a point. */
const pixels = 96 / 72;
/** Points of a bar with its share of what is between bars, and around all of them. */
const bar = 17;
const around = 28;

const font = { name: wordFaces.body.name, size: 10.5, color: "000000" } as const;

/**
 * A chart as Word draws it from its numbers, which are in the document as a sheet of their own, with its caption below. The
 * numbers stand at the bars, and all of them in what is said to those who do not see it.
 */
export function chartParagraphs(chart: ChartBlock): readonly Paragraph[] {
  const { categories, series, isWhole } = chart;
  const bars = categories.length * (series.length + 0.5);
  const drawing = new ChartRun({
    type: "bar",
    categories: [...categories],
    series: series.map(({ name, values }, of) => ({
      name,
      values: [...values],
      color: hatchColour(hatchOf(of, series.length)),
      ...(isWhole ? { pointLabels: values.map((_, at) => ({ text: barWords(chart, of, at) })) } : {}),
    })),
    dataLabels: { value: true, position: "outsideEnd", font },
    legend: series.length > 1 ? { position: "top", font } : false,
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    gapWidth: 50,
    overlap: 0,
    chartArea: { fill: "none", border: "none" },
    transformation: {
      width: Math.round(textArea.width * pointsPerMillimetre * pixels),
      height: Math.round((bars * bar + around + (series.length > 1 ? 20 : 0)) * pixels),
    },
    altText: { name: chartCaption(chart), title: chartCaption(chart), description: chartWords(chart) },
  });
  return [
    new Paragraph({ style: captionStyle, keepNext: true, children: [drawing] }),
    new Paragraph({ style: captionStyle, children: [textRun(chartCaption(chart))] }),
  ];
}
