import type { Finding, Severity } from "../../../checks/finding.ts";
import { explanationOf } from "../../../checks/finding.ts";
import { checks } from "../../../checks/rules.ts";
import { runChecksInTurn } from "../../../checks/run.ts";
import type { CollectedUnit } from "../../../collection/collect.ts";
import { openCommentsOn } from "../../../collection/course.ts";
import { returnArchive } from "../../../collection/returns/return-archive.ts";
import { randomId } from "../../../lib/random-id.ts";
import { inSlices } from "../../../lib/slices.ts";
import type { OfficeSettings } from "../../../notice/settings.ts";
import type { Draft } from "../../../report/schema.ts";
import { reviewOf } from "../../../review/review.ts";
import { agreedTo, forUnit, sentBack } from "../../../rounds/course.ts";
import { withFinding } from "../../../rounds/finding-comments.ts";
import { makeRoundFile, type RoundFile, type RoundFileKind } from "../../rounds/round-files.ts";
import { readingOf } from "../desk/readings.ts";

/** What goes back to units, and how. */
export interface ReturnOrder {
  /** 退回, or 通过. */
  readonly kind: "return" | "pass";
  readonly by: string;
  readonly as: RoundFileKind;
  /** Findings of these severities go along as comments. */
  readonly severities: ReadonlySet<Severity>;
}

/** What was made for the units. */
export interface MadeReturns {
  readonly archive: Uint8Array;
  /** The reports as they went, by the file of the desk that each is of. */
  readonly sent: ReadonlyMap<string, Draft>;
  /** Units to which there was nothing to say. */
  readonly silent: readonly string[];
  /** Units whose report could not be read. */
  readonly lost: readonly string[];
}

interface Making {
  readonly settings: OfficeSettings;
  readonly isWanted: () => boolean;
  readonly onDone: (count: number) => void;
}

/** The draft with what was found in it as comments: what is explained, or was said before, is not said again. */
function withFindings(draft: Draft, findings: readonly Finding[], at: Date): Draft {
  return findings.reduce((now, finding) => {
    const isSaid = now.rounds?.comments.some(({ words }) => words === finding.message) ?? false;
    const isExplained = explanationOf(finding, now.explanations) !== undefined;
    return isSaid || isExplained ? now : withFinding(now, finding, { id: randomId(), at });
  }, draft);
}

/** Makes one file for each unit, in slices, all in one archive; undefined where it is given up. */
export async function makeReturns(
  units: readonly CollectedUnit[],
  { kind, by, as, severities }: ReturnOrder,
  { settings, isWanted, onDone }: Making,
): Promise<MadeReturns | undefined> {
  const at = new Date();
  const files: RoundFile[] = [];
  const sent = new Map<string, Draft>();
  const silent: string[] = [];
  const lost: string[] = [];
  for (const [index, unit] of units.entries()) {
    const { file } = unit.taken ?? {};
    const draft = file === undefined ? undefined : await readingOf(unit, file);
    if (!draft || file === undefined) {
      lost.push(unit.unit.name);
      continue;
    }
    const found = await inSlices(runChecksInTurn(checks, draft, settings), isWanted);
    if (!found) return undefined;
    const wanted = found.value.filter(({ severity }) => severity !== "comment" && severities.has(severity));
    const written = kind === "return" ? withFindings(draft, wanted, at) : draft;
    if (kind === "return" && openCommentsOn(written) === 0) silent.push(unit.unit.name);
    else {
      const next = kind === "return" ? sentBack(written, { by, at }) : agreedTo(written, { by, at });
      const { finished } = reviewOf(next, found.value);
      files.push(await makeRoundFile(forUnit(next), as, { finished, at }));
      sent.set(file, next);
    }
    onDone(index + 1);
  }
  const contents = await Promise.all(
    files.map(async ({ name, content }) => ({ name, bytes: new Uint8Array(await new Blob([content]).arrayBuffer()) })),
  );
  return { archive: returnArchive(contents, at), sent, silent, lost };
}
