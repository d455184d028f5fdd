import { useState } from "react";
import type { ListedDraft } from "../../drafts/listing.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { likelyUse, type Use } from "../../import/verdict.ts";
import { nextYearDraft } from "../../prose/next-year.ts";
import { blankDraft, defaultYear } from "../../report/blank-draft.ts";
import { asPastReport, type Draft } from "../../report/schema.ts";
import { roundsTaker } from "../rounds/lazy-rounds.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { go, hrefOf, useHash } from "../shared/route.ts";
import { anotherMark, TwinNotice } from "../shared/twin-notice.tsx";
import { shelfPart } from "../years/shelf-part.ts";
import styles from "./import.module.css";
import { ImportFrame, type Way } from "./import-frame.tsx";
import { keptRecognition, type Recognised } from "./kept-recognition.ts";
import { readingAddress } from "./reading-address.ts";
import { useRecognised } from "./use-recognised.ts";

/** An empty report of the year after, with the one that was read beside it. */
function draftAfter({ draft }: ImportedReport): Draft {
  const { organ, organKind, year } = draft;
  return { ...blankDraft({ organ, organKind, year: Math.min(year + 1, 2100) }), lastYear: asPastReport(draft) };
}

/** A report is last year's where the one after it is being written. */
function likelyHere(drafts: readonly ListedDraft[], { draft: { organ }, year }: ImportedReport): Use | undefined {
  if (year !== undefined && twinOf(drafts, { organ, year: year + 1 })) return "lastYear";
  return likelyUse(year, defaultYear(new Date()));
}

const besideWords = { words: "放到已有的草稿旁", onClick: keptRecognition.carryOver };

const isNamed = ({ draft }: ImportedReport): boolean => draft.organ.trim() !== "";
const notKept = "浏览器没有存下这份报告，没有放入历年。请换一个允许保存数据的浏览器，或先把它作为本年报告建成草稿。";

/** 导入旧报告 from the list of drafts: whatever comes of it is a new draft. */
export function ImportScreen() {
  const { store } = useProgram();
  const [recognised, setRecognised] = useRecognised();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<Draft>();
  const begin = (draft: Draft) => {
    if (twinOf(store.list(), draft)) setAsked(draft);
    else setProblem(beginDraft(store, draft));
  };
  const beginAnother = (draft: Draft) =>
    setProblem(beginDraft(store, draft, { mark: freeMark(store.list(), draft, anotherMark) }));
  const read = (next: Recognised | undefined) => {
    setAsked(undefined);
    setRecognised(next);
  };
  const keep = ({ draft }: ImportedReport) => {
    const keeping = shelfPart.preload().then((shelf) => shelf.keep(asPastReport(draft), "imported"));
    keeping.then(
      (kept) => (kept === "page" ? setProblem(notKept) : go({ at: "years", organ: draft.organ })),
      () => setProblem(notKept),
    );
  };
  const twin = asked && twinOf(store.list(), asked);
  const toRead = useHash() === readingAddress;
  const imported = recognised?.imported;
  /** Where there is a draft of the year after, it is opened with what was read, to be put beside it. */
  const beside =
    twin && asked.lastYear !== null
      ? { ...besideWords, href: hrefOf({ at: "draft", id: twin.id, step: "import" }) }
      : undefined;
  const readTo = async (report: Draft) => {
    const { beginReading } = await roundsTaker.preload();
    setProblem(beginReading(store, report));
  };
  const ways: readonly Way[] = imported
    ? [
        { words: "作为本年报告", use: "thisYear", take: () => begin(imported.draft) },
        { words: "作为上年数据", use: "lastYear", take: () => begin(draftAfter(imported)) },
        { words: "起草下一年度", use: "lastYear", take: () => begin(nextYearDraft(imported.draft)) },
        { words: "供审阅", use: "reading", take: () => void readTo(imported.draft) },
        { words: "放入历年", isOff: imported.year === undefined || !isNamed(imported), take: () => keep(imported) },
      ]
    : [];
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <ImportFrame
        isToRead={toRead}
        recognised={recognised}
        onRead={read}
        onChosen={(next) => setRecognised(recognised && { ...recognised, imported: next })}
        problem={problem}
        question={asked && twin && <TwinNotice twin={twin} instead={beside} onAnother={() => beginAnother(asked)} />}
        ways={ways}
        likely={toRead ? "reading" : imported && likelyHere(store.list(), imported)}
        about="“作为本年报告”建立同一年度的新草稿；“作为上年数据”建立下一年度的空白草稿，把这份报告放在旁边，供比较和起草；“起草下一年度”还把文字从它改起，结转数填好；“供审阅”只读打开，由上级写批注、退回；“放入历年”只留着看各年的数，不建草稿。"
      />
    </main>
  );
}
