import { useState } from "react";
import { figuresOf } from "../../document/figures.ts";
import { applications } from "../../form/applications.ts";
import { type Cell, type CellId, cellsOf } from "../../form/cells.ts";
import { partsOf } from "../../form/sums.ts";
import type { RegisterCount } from "../../register/count.ts";
import { withTexts } from "../../report/cell-entry.ts";
import type { Draft } from "../../report/schema.ts";
import styles from "./register.module.css";
import { RegisterCases } from "./register-cases.tsx";

/** The numbers that a register comes to, as they are typed into 表三. */
export const countTexts = ({ cells }: RegisterCount): ReadonlyMap<CellId, string> =>
  new Map([...cells].map(([id, cases]) => [id, String(cases.length)]));

interface Props {
  draft: Draft;
  count: RegisterCount;
}

/** The numbers of the register beside those of 表三: rows in which both have none are left out. Each number opens its rows. */
export function RegisterResult({ draft, count }: Props) {
  const [opened, setOpened] = useState<CellId>();
  const counted = figuresOf(withTexts(draft, countTexts(count)), false);
  const present = figuresOf(draft, false);
  const textOf = (cell: Cell) => ({ own: counted(cell).text, table: draft.typed[cell.id] ?? present(cell).text });
  const rows = applications.bands[0].rows.map((row) => cellsOf(applications).filter((cell) => cell.row.id === row.id));
  const shown = rows.filter((cells) =>
    cells.some((cell) => !/^0?$/.test(`${textOf(cell).own}`) || !/^0?$/.test(textOf(cell).table)),
  );
  const casesIn = (cell: Cell) =>
    partsOf(cell.table, cell.band, cell.row, cell.column).flatMap((id) => count.cells.get(id) ?? []);
  const openedCell = cellsOf(applications).find(({ id }) => id === opened);
  const differing = cellsOf(applications).filter((cell) => !cell.computed && textOf(cell).own !== textOf(cell).table);
  return (
    <section aria-label="计数结果" className={styles.counted}>
      <h3>
        计数结果：{differing.length === 0 ? "与表三现在的数完全一致" : `与表三现在的数有 ${differing.length} 格不同`}
      </h3>
      <p className={styles.about}>
        {shown.length < rows.length && `没有列出的 ${rows.length - shown.length} 行都是 0。`}
        点数字看是哪几行；不同的格下面是表三现在的数。
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={styles.scroll} aria-label="台账的数和表三的数" tabIndex={0}>
        <table className={styles.result}>
          <thead>
            <tr>
              <th scope="col">台账的数</th>
              {applications.bands[0].columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells) => (
              <tr key={cells[0]?.row.id}>
                <th scope="row">{cells[0]?.row.label}</th>
                {cells.map((cell) => {
                  const { own, table } = textOf(cell);
                  const isOther = own !== table;
                  const said = `${cell.name}：台账 ${own}${isOther ? `，表三${table === "" ? "未填" : ` ${table}`}` : ""}`;
                  return (
                    <td key={cell.id} data-other={isOther || undefined}>
                      {own === "0" ? (
                        <span className={styles.zero}>0</span>
                      ) : (
                        <button
                          type="button"
                          aria-label={said}
                          aria-expanded={opened === cell.id}
                          onClick={() => setOpened(opened === cell.id ? undefined : cell.id)}
                        >
                          {own}
                        </button>
                      )}
                      {isOther && <small>{table === "" ? "未填" : table}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {openedCell && (
        <>
          <p role="status">
            {openedCell.name}：{casesIn(openedCell).length} 行
          </p>
          <RegisterCases label={`${openedCell.name}的各行`} cases={casesIn(openedCell)} />
        </>
      )}
    </section>
  );
}
