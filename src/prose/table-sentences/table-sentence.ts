import type { AspectDef, TableId } from "../../form/form.ts";
import type { Draft, PastReport } from "../../report/schema.ts";

/** What a sentence from the tables is made of: a report, and last year's where it is known. */
export interface SentenceSource {
  readonly draft: Draft;
  readonly last: PastReport | undefined;
  /** Reports of years before that, in any order. */
  readonly earlier?: readonly PastReport[];
  /** The parts of a whole have their shares too. Of few they say nothing: only where somebody asks for them. */
  readonly withShares?: boolean;
}

/** Something that the tables say and a text may say too. */
export interface TableSentenceDef {
  readonly id: string;
  /** What it is about, as it is offered. */
  readonly name: string;
  /** The table that says it. */
  readonly table: TableId;
  /** The aspects that it belongs in. */
  readonly aspects: readonly AspectDef["id"][];
  /** Its wordings, the shortest first, each the same numbers and more; undefined while one of its numbers is blank or wrong. */
  readonly wordings: (source: SentenceSource) => readonly string[] | undefined;
}
