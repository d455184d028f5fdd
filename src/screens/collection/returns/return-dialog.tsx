import { useId, useRef, useState } from "react";
import { type Severity, severityWords } from "../../../checks/finding.ts";
import { type CollectedUnit, isReadable, isWaiting } from "../../../collection/collect.ts";
import { unitStateWords } from "../../../collection/lists.ts";
import { loadOnce } from "../../../lib/loading/load-once.ts";
import type { OfficeSettings } from "../../../notice/settings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { download } from "../../../ui/download.ts";
import { InputField } from "../../../ui/field.tsx";
import { Refusal } from "../../../ui/notice.tsx";
import { keptName } from "../../rounds/kept-name.ts";
import { type RoundFileKind, roundFileWords } from "../../rounds/round-files.ts";
import styles from "../collection.module.css";
import { collectionDesk } from "../desk/collection-desk.ts";
import type { ReturnOrder } from "./make-returns.ts";
import returnsStyles from "./returns.module.css";

const maker = loadOnce(() => import("./make-returns.ts"));

interface Props {
  kind: ReturnOrder["kind"];
  units: readonly CollectedUnit[];
  /** Names of units that were ticked; where there are none, those are proposed to which there is something to say. */
  ticked: ReadonlySet<string>;
  settings: OfficeSettings;
  year: number;
  onClose: () => void;
  /** Says what was done. */
  onDone: (words: string) => void;
}

const severities = ["error", "warning", "suggestion"] as const satisfies readonly Severity[];
const ways: readonly RoundFileKind[] = ["json", "html", "docx"];

const isBad = ({ facts }: NonNullable<CollectedUnit["taken"]>) => facts.openComments + facts.errors > 0;
const isGood = ({ facts }: NonNullable<CollectedUnit["taken"]>) =>
  facts.openComments + facts.errors + facts.blanks + facts.doubts === 0;

/** Chooses units whose reports go back, or are passed, and makes a file for each in one archive. */
export function ReturnDialog({ kind, units, ticked, settings, year, onClose, onDone }: Props) {
  const id = useId();
  const own = units.filter(isReadable);
  const isFirst = kind === "return" ? isBad : isGood;
  const isProposed = ({ unit, taken, state }: CollectedUnit) =>
    ticked.size > 0 ? ticked.has(unit.name) : taken !== undefined && isWaiting(state) && isFirst(taken);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(own.filter(isProposed).map(({ unit }) => unit.name)),
  );
  const [said, setSaid] = useState<ReadonlySet<Severity>>(new Set(["error", "warning"]));
  const [as, setAs] = useState<RoundFileKind>("json");
  const [by, setBy] = useState(keptName.get);
  const [problem, setProblem] = useState<string>();
  const [progress, setProgress] = useState<number>();
  const isWanted = useRef(true);
  const word = kind === "return" ? "退回" : "通过";
  const toggled = <T,>(set: ReadonlySet<T>, one: T): ReadonlySet<T> =>
    set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
  const close = () => {
    isWanted.current = false;
    onClose();
  };
  const make = async () => {
    if (by.trim() === "") return setProblem("请写明审阅人，对方收到时要看。");
    keptName.set(by.trim());
    setProblem(undefined);
    setProgress(0);
    const wanted = own.filter(({ unit }) => chosen.has(unit.name));
    const { makeReturns } = await maker.preload();
    const made = await makeReturns(
      wanted,
      { kind, by: by.trim(), as, severities: said },
      { settings, isWanted: () => isWanted.current, onDone: setProgress },
    );
    if (!made) return undefined;
    setProgress(undefined);
    const told = [
      made.silent.length > 0 ? `没有意见、没有退回：${made.silent.join("、")}。` : "",
      made.lost.length > 0 ? `报告读不出来了、没有${word}：${made.lost.join("、")}。请移出后再收一次。` : "",
    ].join("");
    if (made.sent.size === 0) return setProblem(told);
    const name = `${year}年${kind === "return" ? "退回意见" : "通过的报告"}（${made.sent.size}个单位）.zip`;
    download(name, "application/zip", new Blob([made.archive as BlobPart]));
    const isKept = await collectionDesk.writeOn(made.sent);
    const unkept = isKept ? "" : "浏览器没有存下这次的记录，请导出收集文件。";
    return onDone(`已存到“下载”：${name}，一个单位一个文件，请分别发给各单位。${told}${unkept}`);
  };
  const failed = () => {
    setProgress(undefined);
    setProblem(`没有${word}。请检查网络后再试一次。`);
  };
  return (
    <Dialog title={kind === "return" ? "退回意见" : "通过"} onClose={close} isWide>
      <div className={styles.dialog}>
        <Refusal>{problem}</Refusal>
        <InputField
          id={`${id}by`}
          label="审阅人（单位或姓名）"
          value={by}
          onChange={({ target }) => setBy(target.value)}
        />
        {kind === "return" && (
          <fieldset className={returnsStyles.choices}>
            <legend>写好的批注都退回；没有说明的审核发现，也作为批注：</legend>
            {severities.map((one) => (
              <label key={one}>
                <input type="checkbox" checked={said.has(one)} onChange={() => setSaid(toggled(said, one))} />
                {severityWords[one]}
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className={returnsStyles.choices}>
          <legend>文件</legend>
          {ways.map((one) => (
            <label key={one}>
              <input type="radio" name={`${id}as`} checked={as === one} onChange={() => setAs(one)} />
              {roundFileWords[one]}
            </label>
          ))}
        </fieldset>
        <div className={styles.row}>
          <Button onClick={() => setChosen(new Set(own.map(({ unit }) => unit.name)))}>全选</Button>
          <Button onClick={() => setChosen(new Set())}>全不选</Button>
          <span className={styles.quiet}>只列出表中现在显示、已有报告的单位。</span>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll in all browsers */}
        <div role="group" aria-label={`${word}哪些单位`} className={returnsStyles.chosen}>
          {own.map(({ unit, taken, state }) => (
            <label key={unit.name}>
              <input
                type="checkbox"
                checked={chosen.has(unit.name)}
                onChange={() => setChosen(toggled(chosen, unit.name))}
              />
              <span>{unit.name}</span>
              <span className={styles.quiet}>
                {unitStateWords[state]}，批注 {taken?.facts.openComments}，错误 {taken?.facts.errors}，警告{" "}
                {taken?.facts.warnings}
              </span>
            </label>
          ))}
        </div>
      </div>
      <DialogActions>
        {progress !== undefined && (
          <span role="status">
            已写 {progress} / {chosen.size}
          </span>
        )}
        <Button onClick={close}>取消</Button>
        <Button
          look="primary"
          disabled={chosen.size === 0 || progress !== undefined}
          onClick={() => make().catch(failed)}
        >
          {word} {chosen.size} 个单位
        </Button>
      </DialogActions>
    </Dialog>
  );
}
