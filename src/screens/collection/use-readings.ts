import { useEffect, useEffectEvent, useState } from "react";
import { type Collected, type CollectedUnit, isReadable } from "../../collection/collect.ts";
import { useUnsavedWords } from "../../ui/unsaved-words.ts";
import { isOneColumnWindow, unitWalk } from "../rounds/unit-walk.ts";
import { useProgram } from "../shared/program-context.ts";
import { go } from "../shared/route.ts";
import { collectionDesk } from "./desk/collection-desk.ts";
import { holdDesk } from "./desk/hold-desk.ts";
import { beginReadingOf, takeBack } from "./desk/readings.ts";

/** How the desk stands with the reports that are read from it. */
export interface Readings {
  /** What was written while a report was read is back at the desk; until then the table tells less. */
  readonly isBack: boolean;
  /** Why a report could not be opened. */
  readonly problem: string | undefined;
  readonly forget: () => void;
  /** Opens one of a unit's files, or the report that counts, among units that are walked through. */
  readonly read: (unit: CollectedUnit, among: readonly CollectedUnit[], file?: string) => void;
}

/** How a report is opened: among which units, and whether 审核 stands beside its pages. */
interface Opening {
  readonly names: readonly string[];
  readonly file?: string | undefined;
  readonly isListed?: boolean;
}

const namesOf = (units: readonly CollectedUnit[]): readonly string[] =>
  units.flatMap((one) => (isReadable(one) ? [one.unit.name] : []));

/** Opens reports to be read, takes back what was written on them, and goes on to the next where that was asked for. */
export function useReadings({ units }: Collected): Readings {
  const { store } = useProgram();
  const words = useUnsavedWords();
  const [isBack, setBack] = useState(false);
  const [problem, setProblem] = useState<string>();
  const open = async (
    unit: CollectedUnit,
    { names, file = unit.taken?.file, isListed = !isOneColumnWindow() }: Opening,
  ) => {
    if (file === undefined) return;
    if (!isReadable(unit)) return setProblem("这份报告还在审核。请等读完后再打开。");
    const begun = await beginReadingOf(store, unit, file);
    if (!begun.ok) return setProblem(begun.message);
    const at = names.indexOf(unit.unit.name);
    if (at >= 0) unitWalk.begin({ names, at, draftId: begun.value });
    go({ at: "draft", id: begun.value, step: isListed ? "review" : "preview" });
  };
  const goOn = useEffectEvent(() => {
    const wanted = unitWalk.take();
    const unit = units.find((one) => one.unit.name === wanted?.name);
    if (wanted && unit) void open(unit, wanted);
  });
  useEffect(() => {
    holdDesk(words);
    let isHere = true;
    void collectionDesk
      .open()
      .then(() => takeBack(store))
      .then(() => {
        if (!isHere) return;
        setBack(true);
        goOn();
      });
    return () => {
      isHere = false;
    };
  }, [store, words]);
  return {
    isBack,
    problem,
    forget: () => setProblem(undefined),
    read: (unit, among, file) => void open(unit, { names: namesOf(among), file }),
  };
}
