import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type Collected,
  type CollectedUnit,
  collect,
  type Received,
  type Stray,
  wantsLook,
} from "../collection/collect.ts";
import { consolidatedReport } from "../collection/consolidated-report.ts";
import { type Arrival, type Facts, type ListedProblem, numbersOf } from "../collection/facts.ts";
import { problemsCsv, reminderCsv, rollUpCsv, unitsCsv } from "../collection/lists.ts";
import { mostBytesOf } from "../collection/reading/heap-archive.ts";
import type { HandedFile, ReadingTerms } from "../collection/reading/read-arrival.ts";
import { readHanded } from "../collection/reading/read-handed.ts";
import { differencesFrom, type RollUp, rollUp } from "../collection/roll-up.ts";
import { type ReportingUnit, unitsFromText } from "../collection/units.ts";
import { rollUpWorkbook } from "../collection/workbooks.ts";
import { toJson } from "../files/json.ts";
import { packFromJson } from "../files/notice-json.ts";
import { enteredIds } from "../form/cells.ts";
import { dayOf, daysBetween } from "../lib/days.ts";
import { decodeText } from "../lib/decode-text.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { settingsUnder } from "../notice/effective.ts";
import { handInDay } from "../notice/hand-in.ts";
import { emptyPack, type NoticePack } from "../notice/pack.ts";
import { blankDraft } from "../report/blank-draft.ts";
import type { Draft } from "../report/schema.ts";
import { bytesOf, type FileAt, filesOf } from "./files.ts";
import { lineOf } from "./lines.ts";
import { readReport } from "./read.ts";
import { saveFile } from "./write.ts";

/** What `report collect` was asked for. */
export interface CollectCall {
  readonly verb: "collect";
  readonly files: readonly string[];
  /** A notice with the list of units, or a text with a name a line. */
  readonly units: string;
  readonly out: string;
  readonly year: number | undefined;
  /** The office's own report, which goes into the sum. */
  readonly own: string | undefined;
  /** The printed roll-up that the sum is held against. */
  readonly printed: string | undefined;
}

/** The pack of a list of units: a notice, or a text with a name a line. */
function packOf(text: string): Result<NoticePack> {
  if (text.trimStart().startsWith("{")) {
    const read = packFromJson(text);
    return read.ok ? accepted(read.value.pack) : read;
  }
  return accepted({ ...emptyPack, units: [...unitsFromText(text)] });
}

/** What is kept of one file, or of each in an archive: a report's facts with what was found in it, or the reason why it is none. */
async function* arrivalsOf({ file, path }: FileAt, terms: ReadingTerms): AsyncGenerator<KeptArrival> {
  const bytes = await bytesOf(path, mostBytesOf(path));
  if (!bytes.ok) return yield { arrival: { file, refused: bytes.message }, problems: [] };
  const at = Math.floor((await stat(path)).mtimeMs);
  const waiting: HandedFile[] = [{ file, at, bytes: bytes.value }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const came = await readHanded(next, terms);
    if (came.kind === "archive") waiting.unshift(...came.files);
    else yield { arrival: came.read.arrival, problems: came.read.report?.problems ?? [] };
  }
}

interface KeptArrival {
  readonly arrival: Arrival;
  readonly problems: readonly ListedProblem[];
}

/** What is told of a file that is no unit's report. */
const strayAnswer = ({ file, ...about }: Stray): object => ({ file, ...about });

/** What is told of a unit's file: whether it counts, is an earlier round, or says the same as another. */
function unitAnswers({ unit, taken, rounds, copies }: CollectedUnit): readonly object[] {
  const found = ({ facts }: Received) => {
    const { errors, warnings, suggestions, blanks, doubts } = facts;
    return { errors, warnings, suggestions, blanks, doubts };
  };
  const fate = (one: Received) => (one === taken ? "taken" : taken ? "earlier" : "undecided");
  return [
    ...rounds.map((one, at) => ({ file: one.file, unit: unit.name, round: at + 1, fate: fate(one), ...found(one) })),
    ...copies.map(({ file }) => ({ file, unit: unit.name, fate: "copy" })),
  ];
}

/** One line a unit, for engines that add up more than one machine can hold. */
const unitLine = (year: number, { unit, state, taken, rounds, isLate }: CollectedUnit): object => ({
  year,
  unit: unit.name,
  kind: unit.kind,
  level: unit.level,
  vertical: unit.vertical,
  state,
  late: isLate,
  rounds: rounds.length,
  file: taken?.file ?? null,
  ...(taken ? withoutNumbers(taken.facts) : {}),
  numbers: taken ? byCell(taken.facts) : null,
});

const byCell = ({ numbers }: Facts): object =>
  Object.fromEntries(enteredIds.map((id, at) => [id, numbers[at] ?? null]));

const withoutNumbers = ({ errors, warnings, suggestions, blanks, doubts, at }: Facts): object => ({
  at: new Date(at).toISOString(),
  errors,
  warnings,
  suggestions,
  blanks,
  doubts,
});

interface Sums {
  readonly collected: Collected;
  readonly sum: RollUp;
  readonly draft: Draft;
  /** The day by which units hand in, e.g. 2026-01-20. */
  readonly due: string;
  /** What was found in each file's report. */
  readonly problems: ReadonlyMap<string, readonly ListedProblem[]>;
}

async function save({ collected, sum, draft, due, problems }: Sums, { out }: CollectCall, cwd: string, now: Date) {
  const lines = collected.units.map((unit) => lineOf(unitLine(collected.year, unit))).join("");
  const found = collected.units.flatMap(({ unit, taken }) =>
    taken ? [{ unit: unit.name, file: taken.file, problems: problems.get(taken.file) ?? [] }] : [],
  );
  const late = daysBetween(due, dayOf(now));
  const contents: readonly (readonly [string, string])[] = [
    ["各单位.jsonl", lines],
    ["各单位.csv", unitsCsv(collected)],
    ["催报名单.csv", reminderCsv(collected, { due, late })],
    ["问题清单.csv", problemsCsv(found)],
    ["汇总.csv", rollUpCsv(sum)],
    ["汇总.json", toJson(consolidatedReport(sum, draft), now)],
  ];
  const workbook = await rollUpWorkbook(collected, sum, draft);
  const files = [
    ...contents.map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
    { name: "汇总.xlsx", content: new Uint8Array(await workbook.arrayBuffer()) },
  ];
  const written: string[] = [];
  for (const file of files) {
    const saved = await saveFile(file, out, cwd);
    if (!saved.ok) return saved;
    written.push(saved.value);
  }
  return accepted(written);
}

async function draftAt(file: string | undefined, cwd: string, year: number): Promise<Result<Draft | undefined>> {
  if (file === undefined) return accepted(undefined);
  const read = await readReport({ file, path: resolve(cwd, file) }, { isPasted: false, defaultYear: year });
  return read.ok ? accepted(read.value.draft) : refused(`“${file}”：${read.message}`);
}

/**
 * The answers to `report collect`: one of each file, in the order of the list of units, those that are no unit's last; then one
 * of the whole.
 */
export async function* collected(call: CollectCall, cwd: string, now: Date, usualYear: number): AsyncGenerator<object> {
  const list = await bytesOf(resolve(cwd, call.units));
  const pack = list.ok ? packOf(decodeText(list.value)) : list;
  if (!pack.ok) return yield { file: call.units, refused: pack.message };
  const settings = settingsUnder(pack.value, emptyPack);
  const units: readonly ReportingUnit[] = settings.units;
  if (units.length === 0)
    return yield {
      file: call.units,
      refused: "名录中没有单位。请在通知包的“单位名录”中填写，或者用一行一个单位的文本。",
    };
  const year = call.year ?? pack.value.year ?? usualYear;
  const own = await draftAt(call.own, cwd, year);
  const printed = await draftAt(call.printed, cwd, year);
  if (!own.ok) return yield { refused: own.message };
  if (!printed.ok) return yield { refused: printed.message };
  const arrivals: Arrival[] = [];
  const problems = new Map<string, readonly ListedProblem[]>();
  for await (const at of filesOf(call.files, cwd)) {
    if ("refused" in at) arrivals.push(at);
    else {
      for await (const kept of arrivalsOf(at, { year, settings })) {
        arrivals.push(kept.arrival);
        problems.set(kept.arrival.file, kept.problems);
      }
    }
  }
  const due = handInDay(settings, year);
  const result = collect(arrivals, units, { year, due: Date.parse(`${due}T23:59:59.999+08:00`) });
  const sum = rollUp(
    result,
    own.value && { name: own.value.organ, file: call.own ?? "", numbers: numbersOf(own.value) },
  );
  const draft = own.value ?? blankDraft({ organ: pack.value.issuedBy, organKind: "government", year });
  for (const unit of result.units) yield* unitAnswers(unit);
  for (const stray of result.strays) yield strayAnswer(stray);
  const saved = await save({ collected: result, sum, draft, due, problems }, call, cwd, now);
  if (!saved.ok) return yield { refused: saved.message };
  const namesOf = (isSuch: (one: CollectedUnit) => boolean) => result.units.filter(isSuch).map(({ unit }) => unit.name);
  return yield {
    year,
    units: result.units.length,
    counted: sum.counted.length,
    missing: sum.missing,
    late: namesOf(({ isLate }) => isLate),
    toCheck: namesOf(({ taken, state }) => taken !== undefined && wantsLook(taken) && state !== "passed"),
    undecided: namesOf(({ state }) => state === "undecided"),
    vertical: sum.vertical,
    strays: result.strays.length,
    ...(printed.value && { differences: differencesFrom(numbersOf(printed.value), sum) }),
    written: saved.value,
  };
}
