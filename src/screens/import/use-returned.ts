import { useEffect, useEffectEvent } from "react";
import { handedFiles } from "../intake/handed-files.ts";
import { roundsTaker } from "../rounds/lazy-rounds.ts";
import { useProgram } from "../shared/program-context.ts";
import type { Recognised } from "./kept-recognition.ts";

/** What is told of a file is told in so many sentences; the rest is counted. */
const mostTold = 5;

/**
 * A page or a Word document of a report that goes to and fro is taken for that, as the program's own file is, and what of it is
 * to be looked at is told. `isToRead`: whoever brought it wants to read it, whatever else is here.
 */
export function useReturned(
  recognised: Recognised | undefined,
  isToRead: boolean,
  onTaken: (problem: string | undefined) => void,
): void {
  const { store } = useProgram();
  const taken = useEffectEvent(onTaken);
  const report = recognised?.imported;
  useEffect(() => {
    if (!report?.draft.rounds) return;
    const { draft, issues } = report;
    void roundsTaker.preload().then(({ receiveFile, receiveToRead }) => {
      // What somebody wrote and has no place is told whole, however much of it there is: it stands nowhere else.
      const written = issues.filter(({ kind }) => kind === "unplaced");
      const others = issues.filter(({ kind }) => kind !== "unplaced");
      const told = [...written, ...others.slice(0, mostTold)].map(({ place, message }) => `${place}：${message}`);
      const more = others.length > mostTold ? [`另有 ${others.length - mostTold} 处要核对。`] : [];
      handedFiles.tell([...told, ...more].map((words) => ({ tone: "warning", words })));
      taken(isToRead ? receiveToRead(store, draft) : receiveFile(store, draft));
    });
  }, [report, store, isToRead]);
}
