import { parts, partTitle, tables } from "../form/form.ts";
import type { Draft } from "../report/schema.ts";
import type { FormBlock } from "./blocks.ts";
import { sheetOf } from "./sheet.ts";
import { titleLines } from "./title.ts";

/** What a sheet to be filled in is called, below the report's title. */
const formName = "数据填报表";
/** Whose figures these are, and who answers for them. */
const labels = ["填报单位", "填报人", "联系电话", "日期"];

/** The three sheets with nothing in them, to collect figures on paper: each under its part's heading. */
export function blankForms({ organ, year }: Pick<Draft, "organ" | "year">): readonly FormBlock[] {
  return [
    { kind: "title", lines: [...titleLines(organ, year), formName] },
    { kind: "fillIn", labels },
    ...parts.flatMap((part): FormBlock[] => {
      const table = tables.find(({ id }) => id === part.id);
      if (table === undefined) return [];
      const sheet = sheetOf(table, () => ({ text: "" }));
      return [{ kind: "part", id: part.id, heading: partTitle(part), blocks: [sheet] }];
    }),
  ];
}
