import { applications } from "../../form/applications.ts";
import { litigation } from "../../form/litigation.ts";
import { type Base, base, innermostHeading, organisations, outcomes, persons } from "./bases.ts";

/** Words of a share of a whole, and what they pick of the whole's rows and columns. */
interface Share {
  readonly pattern: RegExp;
  readonly pick: (whole: Base) => Base;
}

// Of a text with its digits in half width and its signs in full.
const before = "^[，、；：（。]*(?:其中)?[，：]?(?:由|决定|结果|作出|共|新收|收到|受理)*";
const after = "(?:的|提出|提交|申请人|决定)*(?:申请|案件)?(?:共|计|为)*$";
const share = (words: string, pick: Share["pick"]): Share => ({
  pattern: new RegExp(`${before}(?:${words})${after}`),
  pick,
});

/** 法人或其他组织 as sentences have it. */
const organisation = (innermostHeading(organisations[0] ?? { id: "", label: "" }) ?? "").replace(
  "或",
  "(?:或|和|及|与|、|或者|以及)?",
);
const ofColumns = (columns: readonly string[]) => (whole: Base) => base(applications, whole.rows, columns);

/** Shares of applications: by who applied, and by what came of them. */
const ofApplications: readonly Share[] = [
  share(`${persons?.label}|公民`, ofColumns(persons ? [persons.id] : [])),
  share(`${organisation}|法人|组织|单位`, ofColumns(organisations.map(({ id }) => id))),
  ...organisations.slice(0, -1).map(({ id, label }) => share(label, ofColumns([id]))),
  ...outcomes.map(({ name, rows }) => share(name, () => base(applications, rows))),
];

/** Shares of cases, by how they ended: 结果维持, or 维持 for short. */
const ofCases: readonly Share[] = litigation.bands[0].columns
  .filter((column) => !("sum" in column))
  .map(({ id, label }) => share(label.replace(/^结果/, "(?:结果|被)?"), (whole) => base(litigation, whole.rows, [id])));

/** 其中自然人 20 件: the numbers that a share of a whole may be, by the words between the whole and the share. */
export function shareOf(between: string, whole: readonly Base[]): readonly Base[] | undefined {
  const table = whole[0]?.table;
  const shares = table === applications ? ofApplications : table === litigation ? ofCases : [];
  const found = shares.find(({ pattern }) => pattern.test(between));
  return found && whole.map(found.pick);
}
