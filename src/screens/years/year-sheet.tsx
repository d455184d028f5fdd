import { useState } from "react";
import type { TableDef } from "../../form/table.ts";
import type { PastReport } from "../../report/schema.ts";
import { type YearRow, type YearValue, yearRows } from "../../review/years/year-table.ts";
import styles from "./years.module.css";

interface Props {
  table: TableDef;
  reports: readonly PastReport[];
}

/** The numbers of a table, a column for each year; rows that are naught in every year are left out until they are asked for. */
export function YearSheet({ table, reports }: Props) {
  const [isWhole, setWhole] = useState(false);
  const rows = yearRows(table, reports);
  const idle = rows.filter((row) => row.isIdle).length;
  const shown = isWhole ? rows : rows.filter((row) => !row.isIdle);
  const headingId = `years-${table.id}`;
  return (
    <section aria-labelledby={headingId}>
      <div className={styles.sheetHead}>
        <h2 id={headingId}>{table.name}</h2>
        {idle > 0 && (
          <label className={styles.idle}>
            <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
            {table.name}各年均为零的 {idle} 项也列出
          </label>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.quiet}>各年均为零。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of keys
        <section className={styles.scroller} tabIndex={0} aria-label={`${table.name} 历年`}>
          <table className={styles.sheet}>
            <thead>
              <tr>
                <th scope="col">项目</th>
                {reports.map(({ year }) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.id} row={row} years={reports.map(({ year }) => year)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ row, years }: { row: YearRow; years: readonly number[] }) {
  return (
    <tr>
      <th scope="row">
        {row.under !== "" && <small className={styles.under}>{row.under} </small>}
        {row.name}
      </th>
      {row.values.map((value, at) => (
        <Value key={years[at]} value={value} />
      ))}
    </tr>
  );
}

/** A number over a bar that is as long as the number is great in its row; a large change is marked, and says so. */
function Value({ value: { printed, share, jump } }: { value: YearValue }) {
  return (
    <td className={jump === undefined ? undefined : styles.jump} title={jump}>
      <span>{printed}</span>
      {jump !== undefined && <span className="visually-hidden">，变化较大</span>}
      <span className={styles.bar} aria-hidden="true" style={{ width: `${Math.round(share * 100)}%` }} />
    </td>
  );
}
