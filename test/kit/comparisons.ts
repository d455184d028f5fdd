import { compareReports } from "../../src/comparison/compare.ts";
import { compose } from "../../src/document/compose.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "./example-draft.ts";

/** Two reports as composed for print, compared. */
export const compared = (before: Draft, after: Draft) =>
  compareReports(compose(before, { finished: true }), compose(after, { finished: true }));

/** The township's report with other words in part six. */
export const withOther = (other: string): Draft => ({ ...exampleDraft(), other });
