import { appendTo } from "../lib/lists.ts";
import { areSame, memoizeByIdentity, memoizeRecent } from "../lib/memoize.ts";
import { finish, type Work } from "../lib/slices.ts";
import { shared } from "../lib/work/shared-work.ts";
import { inYear } from "../notice/in-year.ts";
import { defaultSettings, type OfficeSettings } from "../notice/settings.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import { sections } from "../report/sections.ts";
import type { CheckContext, CheckDef, Found } from "./check-def.ts";
import { isConfirmed } from "./confirmed.ts";
import type { Finding, Severity } from "./finding.ts";
import { readingLines } from "./readings.ts";

const order: readonly Severity[] = ["error", "warning", "suggestion"];

/** What a rule found last, and as findings: what it finds again is the same object, and needs not be signed anew. */
interface Signed {
  readonly found: readonly Found[];
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}
const signedBy = new WeakMap<CheckDef, Signed>();

/** What a rule found as findings, signed with the rule; a number tells apart what it finds again under the same id. */
function signed(def: CheckDef, severity: Severity, found: readonly Found[]): readonly Finding[] {
  const known = signedBy.get(def);
  if (known?.severity === severity && areSame(known.found, found)) return known.findings;
  const times = new Map<string, number>();
  const findings = found.map((one) => {
    const time = (times.get(one.id) ?? 0) + 1;
    times.set(one.id, time);
    const id = `${def.id} ${one.id}${time === 1 ? "" : ` #${time}`}`;
    return { ...one, id, check: def.id, severity };
  });
  signedBy.set(def, { found, severity, findings });
  return findings;
}

/** What one rule finds of what nobody has confirmed. */
function* findingsOf(def: CheckDef, context: CheckContext): Work<readonly Finding[]> {
  const isOpen = ({ confirms }: Found) => !confirms?.every((key) => isConfirmed(context.draft, key));
  const all = def.find(context);
  const found = "next" in all ? yield* all : all;
  return signed(def, severityOf(def, context.settings), found.filter(isOpen));
}

/** True for a rule that an office may switch off: 错误 are arithmetic, and hold everywhere. */
export const isOptional = ({ severity }: CheckDef): boolean => severity !== "error";

/** What a notice or the office says of a rule that it may change; undefined where it says nothing. */
const saidOf = (def: CheckDef, { rules }: OfficeSettings) =>
  isOptional(def) ? rules.find(({ rule }) => rule === def.id) : undefined;

/** True for a rule that a notice or the office has switched off. */
export const isOff = (def: CheckDef, settings: OfficeSettings): boolean => saidOf(def, settings)?.runs === "off";

/** How grave a rule's findings are: as a notice or the office says, where the rule lets it; else as the table has it. */
export function severityOf(def: CheckDef, settings: OfficeSettings): Severity {
  const runs = saidOf(def, settings)?.runs;
  const isAllowed = runs === "suggestion" || runs === "warning" || (runs === "error" && def.mayBeError);
  return isAllowed ? runs : def.severity;
}

/** What one rule finds in a draft, worked out when it is first asked for. */
type Step = () => Work<readonly Finding[]>;

/** The rules that run over a draft as steps, each remembered; those of the last few drafts are. */
const stepsBy = memoizeByIdentity((checks: readonly CheckDef[]) =>
  memoizeByIdentity((settings: OfficeSettings) =>
    memoizeRecent((draft: Draft): readonly Step[] => {
      const held = inYear(settings, draft.year);
      const texts = reportTexts(draft).filter(({ text }) => text.trim() !== "");
      return checks
        .filter((def) => !isOff(def, held))
        .map((def) => shared(() => findingsOf(def, { draft, texts, settings: held })));
    }),
  ),
);

/** The findings of all steps: by section in printed order, the graver first within each. */
const inOrder = memoizeByIdentity((steps: readonly Step[]): readonly Finding[] => {
  const findings = steps.flatMap((step) => finish(step()));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(groups, `${finding.place.section} ${finding.severity}`, finding);
  return sections.flatMap((section) => order.flatMap((severity) => groups.get(`${section} ${severity}`) ?? []));
});

/**
 * What some rules find in a draft: by section in printed order, the graver first within each. The findings depend on the
 * draft and the office's settings alone, and those of the last few drafts are remembered.
 */
export function runChecks(checks: readonly CheckDef[], draft: Draft, settings = defaultSettings): readonly Finding[] {
  return inOrder(stepsBy(checks)(settings)(draft));
}

/** The same, to be laid down behind any line and any text in each rule; `runChecks` then finds all of it remembered. */
export function* runChecksInTurn(
  checks: readonly CheckDef[],
  draft: Draft,
  settings = defaultSettings,
): Work<readonly Finding[]> {
  for (const text of reportTexts(draft)) if (text.text.trim() !== "") yield* readingLines(text);
  for (const step of stepsBy(checks)(settings)(draft)) {
    yield* step();
    yield;
  }
  return runChecks(checks, draft, settings);
}
