import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type Collected, collect } from "../../collection/collect.ts";
import { numbersOf } from "../../collection/facts.ts";
import { type OwnReport, type RollUp, rollUp } from "../../collection/roll-up.ts";
import { type ReportingUnit, unitsFromText, withOtherNames } from "../../collection/units.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { listedName } from "../../drafts/messages.ts";
import { today } from "../../lib/days.ts";
import { handInDay } from "../../notice/hand-in.ts";
import { dueReport, type OfficeSettings } from "../../notice/settings.ts";
import { preloadSettings, useOfficeSettings } from "../shared/office-settings.ts";
import { useProgram } from "../shared/program-context.ts";
import { collectionDesk } from "./desk/collection-desk.ts";
import type { DeskState } from "./desk/desk.ts";

/** A draft that may have the office's own figures. */
export interface OwnDraft {
  readonly id: string;
  readonly name: string;
}

/** What the desk shows: all of it follows from what came in, the list of units and what was laid down. */
export interface Collecting {
  readonly desk: DeskState;
  readonly settings: OfficeSettings;
  readonly year: number;
  /** Other years that may be collected, the newest first. */
  readonly years: readonly number[];
  /** The day by which units hand in, e.g. 2026-01-20. */
  readonly due: string;
  /** The units, from a notice or from names that were typed. */
  readonly units: readonly ReportingUnit[];
  readonly isTyped: boolean;
  readonly collected: Collected;
  readonly owns: readonly OwnDraft[];
  readonly sum: RollUp;
}

/** The last moment of a day in China, in ms since 1970. */
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`);

function ownReport(store: DraftStore, { id, name }: OwnDraft): OwnReport | undefined {
  const draft = store.peek(id);
  return draft && { name: draft.organ.trim() === "" ? name : draft.organ, file: name, numbers: numbersOf(draft) };
}

/** A roll-up that is worked out from the one before: with thousands of units, each report that comes in changes little. */
function createRoller() {
  let former: RollUp | undefined;
  return (...[collected, own, leftOut]: Parameters<typeof rollUp>): RollUp => {
    former = rollUp(collected, own, leftOut, former);
    return former;
  };
}

/** Reads what is kept, and works out how the collection stands. */
export function useCollected(): Collecting {
  const { store } = useProgram();
  const settings = useOfficeSettings();
  const drafts = useSyncExternalStore(store.subscribe, () => store.list());
  const desk = useSyncExternalStore(collectionDesk.subscribe, collectionDesk.state);
  const [roll] = useState(createRoller);
  const [thisYear] = useState(() => dueReport(today(), settings, []).year);
  useEffect(() => {
    void preloadSettings();
  }, []);
  const { head, arrivals } = desk;
  const year = head.year ?? settings.year ?? thisYear;
  const due = handInDay(settings, year);
  const isTyped = settings.units.length === 0;
  const units = useMemo(
    () => withOtherNames(isTyped ? unitsFromText(head.unitsText) : settings.units, head.answers),
    [isTyped, settings.units, head.unitsText, head.answers],
  );
  const collected = useMemo(() => collect(arrivals, units, { year, due: endOf(due) }), [arrivals, units, year, due]);
  const years = useMemo(() => {
    const ofFiles = arrivals.flatMap((one) => ("facts" in one && one.facts.year !== null ? [one.facts.year] : []));
    return [...new Set([year, thisYear, thisYear - 1, thisYear - 2, ...ofFiles])].sort((one, other) => other - one);
  }, [arrivals, year, thisYear]);
  const owns = useMemo(
    () =>
      drafts.flatMap((one) =>
        one.kind === "draft" && one.year === year ? [{ id: one.id, name: listedName(one) }] : [],
      ),
    [drafts, year],
  );
  const sum = useMemo(() => {
    const own = owns.find(({ id }) => id === head.own);
    return roll(collected, own && ownReport(store, own), new Set(head.leftOut));
  }, [roll, collected, owns, head.own, head.leftOut, store]);
  return { desk, settings, year, years, due, units, isTyped, collected, owns, sum };
}
