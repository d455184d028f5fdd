import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useEditing } from "../../editing/editing-context.tsx";
import type { CellId } from "../../form/cells.ts";
import { today } from "../../lib/days.ts";
import { caseOf } from "../../register/case.ts";
import { type ColumnMapping, mappingOf } from "../../register/columns.ts";
import { countRegister, type RegisterCount } from "../../register/count.ts";
import { registerDoubts } from "../../register/doubts.ts";
import { type KnownRegister, lasting, personalWords, withMapping, withMeaning } from "../../register/known.ts";
import { applicantColumns, carriedOutLine, outcomeLines } from "../../register/wordings.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { storedKnown, storeKnown } from "./known-store.ts";
import styles from "./register.module.css";
import { RegisterColumns } from "./register-columns.tsx";
import { RegisterDoubts } from "./register-doubts.tsx";
import { countTexts, RegisterResult } from "./register-result.tsx";
import { type ReadRegister, RegisterSource, registerFileId } from "./register-source.tsx";
import { RegisterWordings } from "./register-wordings.tsx";

interface Props {
  /** A register that was dropped, to be read at once. */
  file?: File | undefined;
  /** Called with the numbers by cell, and with what is said once they are in the table. */
  onTake: (texts: ReadonlyMap<CellId, string>, receipt: string) => void;
  onClose: () => void;
}

/** 台账计数: reads a register, asks what is not known of it, and puts the numbers it comes to into 表三. */
export function RegisterDialog({ file, onTake, onClose }: Props) {
  const [read, setRead] = useState<ReadRegister>();
  const readAgain = () => {
    flushSync(() => setRead(undefined));
    document.getElementById(registerFileId)?.focus();
  };
  return (
    <Dialog title="台账计数" isWide onClose={onClose}>
      {read ? (
        <Counting read={read} onAgain={readAgain} onTake={onTake} onClose={onClose} />
      ) : (
        <>
          <p className={styles.about}>
            从依申请公开的登记台账数出表三的数。台账只在这里读一遍，申请人和申请内容不保存、不导出、不打印。
          </p>
          <RegisterSource file={file} onRead={setRead} />
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

const unchosen = "请先在上面给每种说法选定计入哪一项，不该计入的选“不计入”，再采用。";
const noneCounted = (year: number): string =>
  `没有一行计入 ${year} 年，没有改动表三。请核对台账是不是这一年的、各列认得对不对；确实没有申请的，在表三点“本项无数据”。`;
const receiptOf = ({ counted, left }: RegisterCount): string =>
  `已按台账的 ${counted} 件申请填入表三${left.length > 0 ? `，另有 ${left.length} 行没有计入` : ""}。`;
const noColumns = "请先在“台账的各列”中选定办理结果，以及申请人类型或申请人。";

function Counting({
  read,
  onAgain,
  onTake,
  onClose,
}: Omit<Props, "file"> & { read: ReadRegister; onAgain: () => void }) {
  const { editor } = useEditing();
  const head = useRef<HTMLParagraphElement>(null);
  // Where it was given is gone.
  useEffect(() => head.current?.focus(), []);
  const { table, name } = read;
  const [known, setKnown] = useState<KnownRegister>(storedKnown);
  const [mapping, setMapping] = useState<ColumnMapping>(() => mappingOf(table.heads, known.heads));
  const [withHidden, setWithHidden] = useState(true);
  const [isYearSaid, setYearSaid] = useState(false);
  const [problem, setProblem] = useState<string>();
  const draft = editor.current();
  const hidden = table.rows.filter(({ isHidden }) => isHidden).length;
  const { year } = draft;
  const rows = useMemo(() => table.rows.filter(({ isHidden }) => withHidden || !isHidden), [table, withHidden]);
  const asWritten = useMemo(() => rows.map((row) => caseOf(row, mapping)), [rows, mapping]);
  const cases = useMemo(
    () => (isYearSaid ? rows.map((row) => caseOf(row, mapping, year)) : asWritten),
    [rows, mapping, asWritten, isYearSaid, year],
  );
  const yearless = asWritten.filter(({ receivedOn, answeredOn }) =>
    [receivedOn, answeredOn].some(({ kind }) => kind === "noYear"),
  ).length;
  const hasKind = mapping.applicantKind !== undefined || mapping.applicant !== undefined;
  const isMapped = mapping.outcome !== undefined && hasKind;
  const count = useMemo(
    () => countRegister(cases, year, mapping.receivedOn !== undefined, known),
    [cases, year, mapping, known],
  );
  const doubts = useMemo(
    () =>
      registerDoubts(count, {
        year,
        today: today(),
        hasAnswers: mapping.answeredOn !== undefined,
        hasReceipts: mapping.receivedOn !== undefined || mapping.carriedIn !== undefined,
      }),
    [count, year, mapping],
  );
  const isOpen = [...count.applicants, ...count.outcomes].some(({ meaning }) => meaning === undefined);
  const keep = (next: KnownRegister) => {
    setKnown(next);
    setProblem(undefined);
    storeKnown(lasting(next, personalWords(table.rows, mapping)));
  };
  const changeMapping = (next: ColumnMapping) => {
    setMapping(next);
    keep(withMapping(known, table.heads, next));
  };
  const refuse = (words: string, selector: string) => {
    flushSync(() => setProblem(words));
    document.querySelector<HTMLElement>(`dialog ${selector}`)?.focus();
  };
  const take = () => {
    if (!isMapped) return refuse(noColumns, "select");
    if (isOpen) return refuse(unchosen, "[data-open]");
    if (count.counted === 0) return refuse(noneCounted(year), "summary");
    keep(withMapping(known, table.heads, mapping));
    return onTake(countTexts(count), receiptOf(count));
  };
  return (
    <>
      <p ref={head} tabIndex={-1} className={styles.head}>
        <span>
          {name}：{table.rows.length} 行申请{count.left.length > 0 && `，其中 ${count.left.length} 行没有计入`}
        </span>
        <Button look="quiet" onClick={onAgain}>
          换一个台账
        </Button>
      </p>
      {hidden > 0 && (
        <label>
          <input type="checkbox" checked={withHidden} onChange={(event) => setWithHidden(event.target.checked)} />{" "}
          台账中隐藏（筛选）的 {hidden} 行也计入
        </label>
      )}
      {yearless > 0 && (
        <label>
          <input type="checkbox" checked={isYearSaid} onChange={(event) => setYearSaid(event.target.checked)} />{" "}
          {yearless} 行的日期没有写年份：都算 {year} 年的（答复早于收到的除外）
        </label>
      )}
      <details className={styles.part} open={!isMapped || undefined}>
        <summary>台账的各列：已认出 {Object.keys(mapping).length} 列，请核对</summary>
        <RegisterColumns heads={table.heads} mapping={mapping} onChange={changeMapping} />
      </details>
      <Refusal>{problem}</Refusal>
      {isMapped && (
        <>
          <section aria-label="说法对应" className={styles.part}>
            <h3>{isOpen ? "这些说法计入哪一项，请选定（选一次，下次照用）" : "各种说法都已对应"}</h3>
            <RegisterWordings
              name="申请人类型"
              wordings={count.applicants}
              lines={applicantColumns}
              onChoose={(wording, meaning) => keep(withMeaning(known, "applicants", wording, meaning))}
            />
            <RegisterWordings
              name="办理结果"
              wordings={count.outcomes}
              lines={[...outcomeLines, carriedOutLine]}
              onChoose={(wording, meaning) => keep(withMeaning(known, "outcomes", wording, meaning))}
            />
          </section>
          <RegisterDoubts table={table} count={count} doubts={doubts} year={year} />
          <RegisterResult draft={draft} count={count} />
        </>
      )}
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={take}>
          采用这些数
        </Button>
      </DialogActions>
    </>
  );
}
