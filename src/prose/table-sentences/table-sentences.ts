import { type AspectDef, aspectHeaded } from "../../form/form.ts";
import { textAt } from "../../report/report-texts.ts";
import { type Draft, yearBefore } from "../../report/schema.ts";
import { applicationsSentence } from "./applications.ts";
import { disclosureSentences } from "./disclosure.ts";
import { litigationSentence } from "./litigation.ts";
import { overYears } from "./over-years.ts";
import type { SentenceSource, TableSentenceDef } from "./table-sentence.ts";

/** All that can be said from the tables, in their order. */
export const tableSentences: readonly TableSentenceDef[] = [
  ...disclosureSentences,
  applicationsSentence,
  litigationSentence,
];

/** A sentence that is offered for a text. */
export interface OfferedSentence {
  readonly id: string;
  readonly name: string;
  /** The shortest first; none while a number that it states is blank or wrong. */
  readonly wordings: readonly string[];
}

/** The prescribed aspect that the text at a path is of; undefined for any other text. */
export function aspectOfText(draft: Draft, path: string): AspectDef["id"] | undefined {
  const heading = path.replace(/\.text$/, ".heading");
  return heading === path ? undefined : aspectHeaded(textAt(draft, heading))?.id;
}

/**
 * What the tables say that the text at a path may say: what belongs in its aspect, or in any other text all. `withShares` where
 * shares are asked for; with `earlier` reports of the organ also what several years say together.
 */
export function tableSentencesFor(
  draft: Draft,
  path: string,
  { withShares = false, earlier = [] }: Pick<SentenceSource, "withShares" | "earlier"> = {},
): readonly OfferedSentence[] {
  const aspect = aspectOfText(draft, path);
  const source = { draft, last: yearBefore(draft), withShares, earlier };
  const isOwn = (one: TableSentenceDef) => aspect === undefined || one.aspects.includes(aspect);
  const offered = ({ id, name, wordings }: TableSentenceDef) => ({
    id,
    name,
    wordings: [...new Set(wordings(source))],
  });
  const told = overYears.filter(isOwn).map(offered);
  return [...tableSentences.filter(isOwn).map(offered), ...told.filter(({ wordings }) => wordings.length > 0)];
}
