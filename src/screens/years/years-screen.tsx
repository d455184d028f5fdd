import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { organOrUnnamed } from "../../drafts/messages.ts";
import type { KeptReport } from "../../drafts/shelf/kept-report.ts";
import { yearTables } from "../../review/years/year-table.ts";
import { PassingReceipt } from "../../ui/passing/passing-receipt.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { useProgram } from "../shared/program-context.ts";
import { hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { useKeptReports } from "./kept-reports.ts";
import { PromisedList } from "./promised-list.tsx";
import { shelfPart } from "./shelf-part.ts";
import { YearChain } from "./year-chain.tsx";
import { YearList, yearListId } from "./year-list.tsx";
import { yearReports } from "./year-reports.ts";
import { YearSheet } from "./year-sheet.tsx";
import styles from "./years.module.css";

const undoId = "undo-take-off";

/** 历年: the reports of an organ over the years, number by number. */
export function YearsScreen({ organ }: { organ: string }) {
  const { store } = useProgram();
  const drafts = useSyncExternalStore(store.subscribe, () => store.list());
  const kept = useKeptReports();
  const [takenOff, setTakenOff] = useState<{ readonly year: number; readonly putBack: () => void }>();
  useEffect(() => {
    // Another tab may have kept something since.
    void shelfPart.loaded()?.read();
  }, []);
  const years = useMemo(() => yearReports(organ, { drafts, peek: store.peek, kept }), [organ, drafts, store, kept]);
  const reports = useMemo(() => years.map(({ report }) => report), [years]);
  const takeOff = (one: KeptReport) => {
    const putBack = shelfPart.loaded()?.takeOff(one);
    if (!putBack) return;
    flushSync(() => setTakenOff({ year: one.report.year, putBack }));
    focusFirst(undoId);
  };
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <ScreenHeading>{`历年：${organOrUnnamed(organ)}`}</ScreenHeading>
      <YearList years={years} onTakeOff={takeOff} />
      <p role="status" aria-label="移出历年">
        {takenOff && (
          <PassingReceipt
            undo={{
              name: "撤销移出",
              id: undoId,
              act: () => {
                takenOff.putBack();
                flushSync(() => setTakenOff(undefined));
                focusFirst(yearListId);
              },
            }}
            onGone={() => setTakenOff(undefined)}
          >
            已移出 {takenOff.year} 年的报告。
          </PassingReceipt>
        )}
      </p>
      {reports.length > 1 && (
        <>
          <YearChain reports={reports} />
          <PromisedList years={years} />
        </>
      )}
      {reports.length > 0 && yearTables.map((table) => <YearSheet key={table.id} table={table} reports={reports} />)}
    </main>
  );
}
