import type { Case, DayCell } from "../../register/case.ts";
import { registerPlace } from "../../register/table.ts";
import styles from "./register.module.css";

/** So many rows are shown at once. */
const mostShown = 100;

const dayWords = (cell: DayCell): string => (cell.kind === "day" ? cell.day : cell.kind === "none" ? "" : "读不出");

/** Rows of a register as they are counted. Who applied and for what is not shown. */
export function RegisterCases({ label, cases }: { label: string; cases: readonly Case[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={styles.list} aria-label={label} tabIndex={0}>
      <table className={styles.cases}>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">编号</th>
            <th scope="col">收到日期</th>
            <th scope="col">申请人类型</th>
            <th scope="col">办理结果</th>
            <th scope="col">答复日期</th>
          </tr>
        </thead>
        <tbody>
          {cases.slice(0, mostShown).map(({ row, serial, receivedOn, kind, outcome, answeredOn }) => (
            <tr key={`${row.sheet}\n${row.line}`}>
              <th scope="row">{registerPlace(row)}</th>
              <td>{serial}</td>
              <td>{dayWords(receivedOn)}</td>
              <td>{kind}</td>
              <td>{outcome}</td>
              <td>{dayWords(answeredOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cases.length > mostShown && <p>另有 {cases.length - mostShown} 行。</p>}
    </section>
  );
}
