import { useEffect, useState, useSyncExternalStore } from "react";
import { listen } from "../../lib/listen.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useProgram } from "../shared/program-context.ts";
import { parseRoute } from "../shared/route.ts";
import styles from "./drop-anywhere.module.css";
import { handedFiles } from "./handed-files.ts";
import { fileTaker, intakeNotice } from "./lazy-intake.ts";

declare global {
  interface Window {
    /** The files that were dropped before the program stood; the first script of the page takes no more from then on. */
    takeEarlyFiles?: () => readonly File[];
  }
}

/** Files over the page; other things that are dragged belong to the field below them. */
const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
/** A dialog is about something else. */
const isBusy = (): boolean => document.querySelector("dialog[open]") !== null;

/** Files may be dropped anywhere on the page: without it, the browser would leave the program and show the file. */
export function DropAnywhere() {
  const { store } = useProgram();
  const [isOver, setOver] = useState(false);
  const { news, notice, rounds, waiting } = useSyncExternalStore(handedFiles.subscribe, handedFiles.state);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!isBusy());
    };
    // It also comes from each element that is passed; only outside of the page there is no other.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const take = (files: readonly File[]) => {
      if (files.length === 0 || isBusy()) return;
      const taken = fileTaker.preload().then((takeFiles) => takeFiles(store, parseRoute(window.location.hash), files));
      taken.catch(() => handedFiles.tell([{ tone: "error", words: "没有读入文件。请再拖一次。" }]));
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      // 收集与汇总 takes whole folders, and by itself.
      if (parseRoute(window.location.hash).at === "collection") return;
      take([...(event.dataTransfer?.files ?? [])]);
    };
    take(window.takeEarlyFiles?.() ?? []);
    return listen(window, { dragover: over, dragleave: leave, drop });
  }, [store]);
  return (
    <>
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p>松开鼠标，读入文件</p>
        </div>
      )}
      {(notice || rounds || news.length + waiting.length > 0) && <Lazy from={intakeNotice} props={{}} />}
    </>
  );
}
