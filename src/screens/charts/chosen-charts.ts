import type { ChartChoice, ChartId, ChartPlace } from "../../report/charts/chart-choice.ts";
import type { Draft } from "../../report/schema.ts";

/** The id of the button that opens 图解: where undo of a choice leads. */
export const chartsToolId = "charts-choice";

/** A draft with another choice of charts; without any where none is chosen. */
function withChoice({ charts: _, ...draft }: Draft, choice: ChartChoice): Draft {
  return Object.keys(choice.places).length + choice.earlier.length === 0 ? draft : { ...draft, charts: choice };
}

/** A draft with a chart in another place, or in none. */
export function withChartAt(draft: Draft, id: ChartId, place: ChartPlace | undefined): Draft {
  const { [id]: _, ...others } = draft.charts?.places ?? {};
  const places = place === undefined ? others : { ...others, [id]: place };
  return withChoice(draft, { earlier: draft.charts?.earlier ?? [], places });
}

/** A draft whose charts show these years before last year's. */
export const withEarlierYears = (draft: Draft, earlier: ChartChoice["earlier"]): Draft =>
  withChoice(draft, { places: draft.charts?.places ?? {}, earlier });
