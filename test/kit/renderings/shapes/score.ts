import { type PartId, partOf, partTitle } from "../../../../src/form/form.ts";
import type { ImportedReport } from "../../../../src/import/imported-report.ts";
import type { Result } from "../../../../src/lib/result.ts";
import { cellFaults } from "./score-cells.ts";
import { isOfThePage, linesLost, sameWords, wordsIn } from "./score-lines.ts";
import { headingNumber, type ShapedReport } from "./shaped-report.ts";

/** What is compared: who and when, the texts part by part, the signature, the numbers, and that no line is gone. */
export type Compared =
  | "organ"
  | "year"
  | "signature"
  | "preface"
  | "overview"
  | "problems"
  | "other"
  | "cells"
  | "lines";

/** Something that was not read as a careful person reads it; `told` where the program said so. */
export interface Fault {
  readonly about: Compared;
  readonly told: boolean;
  /** The kind of fault in a few words. */
  readonly cause: string;
  /** What was wanted and what was read, shortened. */
  readonly detail: string;
}

/** How a reading compares: every fault of it; refused ones have one that was told. */
export interface Score {
  readonly refused: boolean;
  readonly faults: readonly Fault[];
}

/** "right", "told": faults, all of them told; "silent": at least one of which nothing is said. */
export type Verdict = "right" | "told" | "silent";

/** The verdict on a whole reading. */
export function verdictOf({ faults }: Score): Verdict {
  if (faults.length === 0) return "right";
  return faults.every(({ told }) => told) ? "told" : "silent";
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Kinds of issues that ask a person to look; a remark asks nothing. */
const asks = ["doubt", "missing", "unplaced", "difference"];

function issuesOn(read: ImportedReport, places: RegExp): boolean {
  return read.issues.some(({ kind, place, message }) => asks.includes(kind) && places.test(`${place} ${message}`));
}

function organFault(read: ImportedReport, { right }: ShapedReport): readonly Fault[] {
  const got = read.draft.organ;
  if (sameWords(got, right.organ)) return [];
  if (right.namedIn !== undefined && sameWords(got, right.namedIn)) return [];
  const told = issuesOn(read, /基本信息|机关名称/);
  const cause =
    got === ""
      ? "organ: not found"
      : right.organ === ""
        ? "organ: made up where none is named"
        : wordsIn(got).includes(wordsIn(right.organ))
          ? "organ: other words glued to it"
          : wordsIn(right.organ).includes(wordsIn(got))
            ? "organ: a part of it"
            : "organ: another";
  return [{ about: "organ", told, cause, detail: `${right.organ} → ${short(got)}` }];
}

function yearFault(read: ImportedReport, { right }: ShapedReport): readonly Fault[] {
  if (read.year === right.year) return [];
  const told = issuesOn(read, read.year === undefined ? /年度/ : /年度取/);
  return [
    {
      about: "year",
      told,
      cause: read.year === undefined ? "year: not found" : "year: another",
      detail: `${right.year} → ${read.year}`,
    },
  ];
}

function signatureFault(read: ImportedReport, { right }: ShapedReport): readonly Fault[] {
  const { organ, date } = right.signature;
  const { signedBy, signedOn } = read.draft;
  if (sameWords(signedBy, organ) && sameWords(signedOn, date)) return [];
  const unplaced = wordsIn(read.unplaced.map(({ text }) => text).join(""));
  const isLeft = signedBy + signedOn === "" && unplaced.includes(wordsIn(organ)) && unplaced.includes(wordsIn(date));
  const told = isLeft || issuesOn(read, /落款/);
  const cause =
    signedBy + signedOn === "" ? "not read" : organ + date === "" ? "made up where nobody signed" : "another";
  return [
    { about: "signature", told, cause: `signature: ${cause}`, detail: `${organ} ${date} → ${signedBy} ${signedOn}` },
  ];
}

interface Text {
  readonly about: Compared;
  readonly part: PartId | undefined;
  readonly wanted: readonly string[];
  readonly got: readonly string[];
}

const sentencesOf = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split(/[。\n]/))
    .map((text) => wordsIn(text.replace(headingNumber, "")))
    .filter((words) => words !== "");

/** A text that lacks words or has words of elsewhere. Lacking is told where the words stand among the unplaced. */
function textFault(read: ImportedReport, { about, part, wanted, got }: Text): readonly Fault[] {
  const [right, own] = [sentencesOf(wanted), sentencesOf(got)];
  const lacking = right.filter((one) => !own.join("").includes(one));
  const foreign = own.filter((one) => !right.join("").includes(one));
  if (lacking.length === 0 && foreign.length === 0) return [];
  const place = part === undefined ? /正文之前|编制依据|统计期限|联系方式/ : new RegExp(partTitle(partOf(part)));
  const unplaced = wordsIn(read.unplaced.map(({ text }) => text).join(""));
  const said = issuesOn(read, place);
  const faults: Fault[] = [];
  if (lacking.length > 0) {
    const told = said || lacking.every((one) => unplaced.includes(one));
    faults.push({
      about,
      told,
      cause: `${about}: ${told ? "text left over" : "text elsewhere or lost"}`,
      detail: short(lacking.join(" ")),
    });
  }
  if (foreign.length > 0) {
    faults.push({
      about,
      told: said,
      cause: `${about}: ${foreign.every(isOfThePage) ? "lines of the page in it" : "text of elsewhere in it"}`,
      detail: short(foreign.join(" ")),
    });
  }
  return faults;
}

function divisionFault(read: ImportedReport, { right }: ShapedReport): readonly Fault[] {
  const { opening, aspects } = read.draft.overview;
  const own = aspects.map(({ heading, text }) => [wordsIn(heading), wordsIn(heading + text)].join("|"));
  const wanted = right.aspects.map(({ heading, text }) => [wordsIn(heading), wordsIn(heading + text)].join("|"));
  if (right.loose || (own.join("\n") === wanted.join("\n") && sameWords(opening, right.opening.join("")))) return [];
  const told = issuesOn(read, /总体情况/);
  const detail = `${wanted.length} aspects → ${own.length}`;
  return [{ about: "overview", told, cause: "overview: aspects divided otherwise", detail }];
}

/** Every fault of what was read of a report. `withPage`: the lines of the page around it were given too. */
export function scoreOf(result: Result<ImportedReport>, report: ShapedReport, withPage: boolean): Score {
  if (!result.ok)
    return {
      refused: true,
      faults: [{ about: "lines", told: true, cause: "refused", detail: short(result.message) }],
    };
  const read = result.value;
  const { right } = report;
  const { overview, problems, other } = read.draft;
  const all = right.aspects.flatMap(({ heading, text }) => [heading, text]);
  const part = textFault(read, {
    about: "overview",
    part: "overview",
    wanted: [...right.opening, ...all],
    got: [overview.opening, ...overview.aspects.flatMap(({ heading, text }) => [heading, text])],
  });
  return {
    refused: false,
    faults: [
      ...organFault(read, report),
      ...yearFault(read, report),
      ...signatureFault(read, report),
      ...textFault(read, {
        about: "preface",
        part: undefined,
        wanted: right.preface,
        got: [overview.basis, overview.period, overview.contact],
      }),
      ...part,
      ...(part.length === 0 ? divisionFault(read, report) : []),
      ...textFault(read, {
        about: "problems",
        part: "problems",
        wanted: right.problems,
        got: [problems.problems, problems.measures],
      }),
      ...textFault(read, { about: "other", part: "other", wanted: right.other, got: [other] }),
      ...cellFaults(read, right.cells),
      ...linesLost(read, report, withPage),
    ],
  };
}
