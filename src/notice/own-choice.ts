import { settingsUnder } from "./effective.ts";
import type { NoticeItem, NoticePack } from "./pack.ts";
import { type OfficeSettings, publication } from "./settings.ts";
import type { Kept } from "./stored.ts";

/** What an office decides in 本单位设置. */
export interface OwnChoice {
  /** The day of publication, e.g. 01-31. */
  readonly day: string;
  /** The most characters of part one; `null` for no limit. */
  readonly most: number | null;
  /** Names of units beside those of the notice. */
  readonly units: readonly string[];
  /** Rules that do not run. */
  readonly off: readonly string[];
}

type Runs = NoticeItem<"rules">["runs"];

const without = <T>(items: readonly T[], isOne: (item: T) => boolean): T[] => items.filter((item) => !isOne(item));

/** The limit of part one that holds. */
export const overviewLimit = ({ limits }: OfficeSettings) => limits.find((limit) => limit.in === "overview");

/**
 * The office's own pack with what it decided. What is as the notice or the law has it anyway is not kept as the office's
 * own, so that a newer notice is not held up by it; what nobody was asked about stays. `usual` is each rule's own severity.
 */
export function withChoice(
  { pack, own }: Kept,
  { day, most, units, off }: OwnChoice,
  usual: ReadonlyMap<string, Runs>,
): NoticePack {
  const bare: NoticePack = {
    ...own,
    stages: without(own.stages, ({ kind }) => kind === "publish"),
    limits: without(own.limits, (limit) => limit.in === "overview"),
    rules: without(own.rules, ({ rule }) => usual.has(rule)),
  };
  const given = settingsUnder(pack, bare);
  const limit = overviewLimit(given);
  const source = "";
  const known = new Map(own.units.map((unit) => [unit.name, unit]));
  const ruleOf = ([rule, severity]: readonly [string, Runs]): readonly NoticeItem<"rules">[] => {
    const isGivenOff = given.rules.find((one) => one.rule === rule)?.runs === "off";
    const before = own.rules.find((one) => one.rule === rule && one.runs !== "off");
    if (off.includes(rule)) return isGivenOff ? [] : [{ rule, runs: "off", source }];
    if (before) return [before];
    return isGivenOff ? [{ rule, runs: severity, source }] : [];
  };
  const isGivenDay = publication(given).to === day;
  const isGivenMost = (limit?.most ?? null) === most;
  return {
    ...bare,
    stages: isGivenDay ? bare.stages : [...bare.stages, { kind: "publish", from: null, to: day, source }],
    limits: isGivenMost ? bare.limits : [...bare.limits, { in: "overview", most, least: limit?.least ?? null, source }],
    units: units.map(
      (name) => known.get(name) ?? { name, kind: "other", level: "", vertical: false, also: [], source },
    ),
    rules: [...bare.rules, ...[...usual].flatMap(ruleOf)],
  };
}
