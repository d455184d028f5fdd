import { type KeyboardEvent as ReactKeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { compareReports } from "../../comparison/compare.ts";
import { differencesOf } from "../../comparison/differences.ts";
import { toComparisonHtml } from "../../comparison/html.ts";
import type { Side } from "../../comparison/runs.ts";
import { summaryOf, summaryWords } from "../../comparison/summary.ts";
import { compose } from "../../document/compose.ts";
import { today } from "../../lib/days.ts";
import { asDraft, type Draft, type PastReport } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { FramedPage } from "../../ui/framed-page.tsx";
import { Walker, type WalkerStep, walkerStepOf } from "../margin/walker.tsx";
import { PaperMenu } from "../submission/paper-menu.tsx";
import styles from "./comparison.module.css";
import { showChange } from "./show-change.ts";

interface Props {
  before: PastReport;
  after: Draft;
  finished: boolean;
  names: Readonly<Record<Side, string>>;
  /** The place in the bar for what belongs to the two reports; null until it stands. */
  ways: HTMLElement | null;
}

/** Two reports side by side, with the way from change to change. */
export function ComparedReports({ before, after, finished, names, ways }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [changesOnly, setChangesOnly] = useState(false);
  const [at, setAt] = useState<number>();
  const [said, say] = useState("");
  const comparison = useMemo(
    () => compareReports(compose(asDraft(before), { finished: false }), compose(after, { finished })),
    [before, after, finished],
  );
  const changes = useMemo(() => differencesOf(comparison), [comparison]);
  const { before: left, after: right } = names;
  const html = useMemo(
    () => toComparisonHtml(comparison, { names: { before: left, after: right }, changesOnly }),
    [comparison, left, right, changesOnly],
  );
  const files = async () => {
    const about = { organ: after.organ.trim(), day: today() };
    return (await import("../../submission/papers.ts")).comparisonFiles(comparison, { names, changesOnly }, about);
  };
  const go = (way: WalkerStep) => {
    const from = at ?? (way === 1 ? -1 : changes.length);
    const next = (from + way + changes.length) % changes.length;
    say("");
    setAt(next);
    showChange(frame.current, next);
  };
  const onKey = (event: ReactKeyboardEvent | KeyboardEvent) => {
    const way = walkerStepOf(event);
    if (way === undefined) return;
    event.preventDefault();
    go(way);
  };
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  /** Each new page hears the keys, and marks the change that was come to. */
  const arrive = () => {
    frame.current?.contentDocument?.addEventListener("keydown", (event) => latest.current(event));
    if (at !== undefined) showChange(frame.current, at);
  };
  const summary = summaryWords(summaryOf(comparison));
  if (changes.length === 0) return <p className={styles.said}>{summary}</p>;
  const change = at === undefined ? undefined : changes[at];
  const place =
    change && at !== undefined
      ? `第 ${at + 1} 处，共 ${changes.length} 处。${change.words}`
      : `共 ${changes.length} 处变化，按“下一处”逐处查看。`;
  const tools = (
    <>
      <Walker onStep={go} isWorded>
        <span className={styles.count}>
          {at === undefined ? "–" : at + 1}／{changes.length}
        </span>
      </Walker>
      <p role="status" className={styles.place} title={said || change?.words || summary}>
        {said || <span className={styles.walked}>{place}</span>}
      </p>
      {change === undefined && (
        <p className={styles.summary} title={summary}>
          {summary}
        </p>
      )}
      <label className={styles.only}>
        <input
          type="checkbox"
          aria-label="只看有变化的部分"
          checked={changesOnly}
          onChange={({ target }) => setChangesOnly(target.checked)}
        />
        只看有变化
      </label>
      <Button look="tool" onClick={() => frame.current?.contentWindow?.print()}>
        打印对照稿
      </Button>
      <PaperMenu name="导出对照稿" look="tool" draft={after} finished={finished} files={files} onSaid={say} />
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever within it the focus is
    <div className={styles.reports} onKeyDown={onKey}>
      {ways && createPortal(tools, ways)}
      <FramedPage ref={frame} className={styles.page} title="对照稿" html={html} onLoad={arrive} />
    </div>
  );
}
