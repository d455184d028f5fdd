import { parts, partTitle } from "../form/form.ts";
import type { Draft } from "../report/schema.ts";
import type { FormBlock } from "./blocks.ts";
import { sheetOf } from "./sheet.ts";
import { titleLines } from "./title.ts";

/** The line below the report's title that says what the sheets are. */
const formName = "数据填报表";
/** The places to write in: who fills the form in, and when. */
const labels = ["填报单位", "填报人（签名）", "联系电话", "日期"];

/** The three sheets with nothing in them, to collect figures on paper: each under its part's heading. */
export function blankForms({ organ, year }: Pick<Draft, "organ" | "year">): readonly FormBlock[] {
  return [
    { kind: "title", lines: [...titleLines(organ, year), formName] },
    { kind: "fillIn", labels },
    ...parts.flatMap((part): FormBlock[] => {
      if (!("table" in part)) return [];
      const sheet = sheetOf(part.table, () => ({ text: "" }));
      return [{ kind: "part", id: part.id, heading: partTitle(part), blocks: [sheet] }];
    }),
  ];
}
