import * as z from "zod/mini";

/** What may be drawn of the tables, in the order in which it is printed. */
export const chartIds = ["outcomes", "applicants", "years", "disputes"] as const;
/** The id of a chart. */
export type ChartId = (typeof chartIds)[number];

/** Where a chart is printed: at the end of 总体情况, or on the page 图解 behind the report. */
export type ChartPlace = "overview" | "page";

/** The most years before last year's that are drawn. */
export const mostEarlierYears = 3;

/** Schemas of a report that the choice of charts has too. */
interface Shared {
  readonly year: z.ZodMiniType<number>;
  readonly count: z.ZodMiniType<number>;
}

/** 图解: which charts are printed and where; none where it is absent. */
export const chartChoiceSchema = ({ year, count }: Shared) =>
  z.strictObject({
    places: z.partialRecord(z.enum(chartIds), z.enum(["overview", "page"] satisfies ChartPlace[])),
    /** Applications of years before last year's, as they are drawn: their reports may no longer be at hand. */
    earlier: z
      .array(z.strictObject({ year, received: count, concluded: count, carriedOut: count }))
      .check(z.maxLength(mostEarlierYears)),
  });

/** Which charts are printed and where. */
export type ChartChoice = z.infer<ReturnType<typeof chartChoiceSchema>>;
/** Applications of a year, as they are drawn. */
export type YearOfApplications = ChartChoice["earlier"][number];
