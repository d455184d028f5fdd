import { useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { PackOffer } from "../notice/pack-offer.tsx";
import { filledOffer } from "../rounds/filling/lazy-filled.ts";
import { roundsOffer } from "../rounds/lazy-rounds.ts";
import { Lazy } from "../shared/lazy.tsx";
import { go, hrefOf, isImporting, parseRoute } from "../shared/route.ts";
import { handedFiles, newsKey } from "./handed-files.ts";
import styles from "./intake-notice.module.css";

/** What came of dropped files, over the page until it was seen to, and which reports still wait to be recognised. */
export function IntakeNotice() {
  const { news, notice, laterNotices, rounds, waiting } = useSyncExternalStore(
    handedFiles.subscribe,
    handedFiles.state,
  );
  /** How many notices were answered: each is offered in a dialog of its own, which stays while others come in. */
  const [answered, setAnswered] = useState(0);
  // The page that is loaded anew has no files.
  useUnsaved(() => waiting.length > 0);
  const close = () => {
    flushSync(handedFiles.clear);
    document.querySelector<HTMLElement>("h1")?.focus();
  };
  const next = () => {
    handedFiles.seen();
    if (isImporting(parseRoute(window.location.hash))) handedFiles.askForNext();
    else go({ at: "import" });
  };
  const isTrouble = news.some(({ tone }) => tone === "error");
  const answer = (isTaken: boolean) => {
    flushSync(() => {
      setAnswered(answered + 1);
      handedFiles.answered();
    });
    if (isTaken) handedFiles.tell([{ tone: "done", words: "已采用通知包，填报和审核按它进行。" }]);
  };
  if (rounds) {
    const from = rounds.file.rounds?.part === undefined ? roundsOffer : filledOffer;
    return <Lazy from={from} props={{ offered: rounds, onAnswer: () => flushSync(handedFiles.roundsAnswered) }} />;
  }
  if (notice) return <PackOffer key={answered} offered={notice} later={laterNotices.length} onAnswer={answer} />;
  return (
    <section className={styles.notice} aria-label="拖入的文件">
      <div role={isTrouble ? "alert" : "status"} className={styles.list}>
        {news.map((one) => (
          <Notice key={newsKey(one)} tone={one.tone}>
            <span>{one.words}</span>
            {one.draftId !== undefined && (
              <a href={hrefOf({ at: "draft", id: one.draftId })} onClick={handedFiles.seen}>
                打开
              </a>
            )}
          </Notice>
        ))}
        {waiting.length > 0 && (
          <Notice tone="plain">
            <span>
              还有 {waiting.length} 个文件等待识别：{waiting.map(({ name }) => name).join("、")}
            </span>
            <Button onClick={next}>识别下一个</Button>
          </Notice>
        )}
      </div>
      <Button className={styles.close} onClick={close}>
        {waiting.length > 0 ? "不再识别" : "知道了"}
      </Button>
    </section>
  );
}
