import { type ChartPlace, chartIds } from "../../report/charts/chart-choice.ts";
import type { Draft } from "../../report/schema.ts";
import type { ChartBlock } from "../blocks.ts";
import { chartOf } from "./chart-data.ts";

/** The charts of a draft by where they are printed, numbered in the order of print. What has nothing to show is left out. */
export function placedCharts(draft: Draft): Readonly<Record<ChartPlace, readonly ChartBlock[]>> {
  const at = (place: ChartPlace) =>
    chartIds
      .filter((id) => draft.charts?.places[id] === place)
      .map((id) => chartOf(draft, id))
      .filter((chart) => typeof chart !== "string");
  const [overview, page] = [at("overview"), at("page")];
  const numbered = (charts: typeof page, before: number) =>
    charts.map((chart, index): ChartBlock => ({ kind: "chart", number: before + index + 1, ...chart }));
  return { overview: numbered(overview, 0), page: numbered(page, overview.length) };
}
