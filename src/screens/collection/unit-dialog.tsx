import type { CollectedUnit, Received } from "../../collection/collect.ts";
import { unitStateWords } from "../../collection/lists.ts";
import { dateAndTime } from "../../lib/days.ts";
import { Button } from "../../ui/button.tsx";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { Refusal } from "../../ui/notice.tsx";
import styles from "./collection.module.css";

interface Props {
  unit: CollectedUnit;
  problem: string | undefined;
  onRead: (file: string) => void;
  /** Shows what a file changed against the one before it. */
  onCompare: (before: string, after: string) => void;
  onRemove: (file: string) => void;
  onClose: () => void;
}

/** What came from one unit, round by round, and which of it counts. */
export function UnitDialog({
  unit: { unit, state, taken, rounds, copies },
  problem,
  onRead,
  onCompare,
  onRemove,
  onClose,
}: Props) {
  const fate = (one: Received) => (one === taken ? "计入" : taken ? "以前的，不计入" : "没有定先后，不计入");
  const line = (one: Received, words: string, former?: Received) => {
    const { errors, warnings, suggestions, blanks, doubts, openComments, at, isUnchecked } = one.facts;
    return (
      <li key={one.file} className={styles.round}>
        <strong>{words}</strong>
        <span>{one.file}</span>
        <span className={styles.quiet}>{dateAndTime(at)}</span>
        {isUnchecked ? (
          <span className={styles.quiet}>正在审核，读完后可以打开。</span>
        ) : (
          <>
            <span className={styles.quiet}>
              错误 {errors}，警告 {warnings}，建议 {suggestions}，未填 {blanks}，要核对 {doubts}
              {openComments > 0 && `，批注 ${openComments}`}
            </span>
            <span className={styles.row}>
              {former && (
                <Button look="quiet" aria-label={`看改动 ${one.file}`} onClick={() => onCompare(former.file, one.file)}>
                  看改动
                </Button>
              )}
              <Button look="quiet" aria-label={`打开报告 ${one.file}`} onClick={() => onRead(one.file)}>
                打开报告
              </Button>
              <Button look="quiet" aria-label={`移出 ${one.file}`} onClick={() => onRemove(one.file)}>
                移出
              </Button>
            </span>
          </>
        )}
      </li>
    );
  };
  return (
    <Dialog title={unit.name} onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p>
          {unitStateWords[state]}
          {state === "missing" && "，还没有这个单位的报告。"}
          {state === "undecided" && "：几份报告内容不同、时间相同，都没有计入。把不用的移出，剩下的一份就计入。"}
          {unit.vertical && "。垂管单位，不计入本级汇总"}
        </p>
        <Refusal>{problem}</Refusal>
        <ul aria-label="报来的文件">
          {rounds.map((one, at) => line(one, `第 ${at + 1} 轮，${fate(one)}`, rounds[at - 1])).reverse()}
          {copies.map((one) => line(one, "内容与另一份相同"))}
        </ul>
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
