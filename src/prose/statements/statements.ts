import { aspectHeaded } from "../../form/form.ts";
import { yearBefore } from "../../report/across-years.ts";
import { textAt } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { applicationsStatement } from "./applications.ts";
import { disclosureStatements } from "./disclosure.ts";
import { litigationStatement } from "./litigation.ts";
import type { StatementDef } from "./statement.ts";

/** All that can be said from the tables, in their order. */
export const statements: readonly StatementDef[] = [
  ...disclosureStatements,
  applicationsStatement,
  litigationStatement,
];

/** A statement that is offered for a text. */
export interface OfferedStatement {
  readonly id: string;
  readonly name: string;
  /** The shortest first; none while a number that it states is blank or wrong. */
  readonly wordings: readonly string[];
}

/** What the tables say that the text at a path may say: what belongs in its aspect, or in any other text all. */
export function statementsFor(draft: Draft, path: string): readonly OfferedStatement[] {
  const heading = path.replace(/\.text$/, ".heading");
  const aspect = heading === path ? undefined : aspectHeaded(textAt(draft, heading))?.id;
  const source = { draft, last: yearBefore(draft) };
  const own = statements.filter((one) => aspect === undefined || one.aspects.includes(aspect));
  return own.map(({ id, name, wordings }) => ({ id, name, wordings: wordings(source) ?? [] }));
}
