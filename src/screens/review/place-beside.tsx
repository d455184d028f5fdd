import { useEffect, useRef } from "react";
import type { Finding, TextRange } from "../../checks/finding.ts";
import { type Cell, cellById, cellsOf } from "../../form/cells.ts";
import { totalAt } from "../../report/across-years.ts";
import { shownText } from "../../report/cell-entry.ts";
import { textAt } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import { isComplete, printTotal } from "../../report/totals.ts";
import { arriveAtFinding } from "../findings/arrival.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import styles from "./review.module.css";

const headingId = "place-heading";

interface Props {
  draft: Draft;
  finding: Finding;
}

/** 所在位置: the text or the numbers that a finding is about, as they stand in the report. */
export function PlaceBeside({ draft, finding }: Props) {
  const { hrefTo } = useDraftLinks();
  const { place, words } = finding;
  const paths = [...new Set((words ?? []).map(({ path }) => path))];
  const cells = cellsAround(finding);
  if (paths.length === 0 && cells.length === 0) return null;
  return (
    <aside className={styles.place} aria-labelledby={headingId}>
      <div className={styles.placeHead}>
        <h2 id={headingId}>所在位置</h2>
        <span title={place.label}>{place.label}</span>
        <a
          href={hrefTo(place.section, place.field)}
          aria-label={`去修改 ${place.label}`}
          onClick={() => arriveAtFinding(finding)}
        >
          去修改
        </a>
      </div>
      {paths.map((path) => (
        <MarkedText key={path} text={textAt(draft, path)} ranges={words?.filter((one) => one.path === path) ?? []} />
      ))}
      {cells.length > 0 && <Numbers draft={draft} cells={cells} current={place.field} />}
    </aside>
  );
}

/** The numbers to look at: those that a relation is about, else the row of the one in question. */
function cellsAround({ words, fields, place }: Finding): readonly Cell[] {
  if (words) return [];
  const about = fields.flatMap((id) => cellById(id) ?? []);
  const own = cellById(place.field) ?? about[0];
  if (about.length > 1 || !own) return about;
  return cellsOf(own.table).filter(({ row }) => row.id === own.row.id);
}

/** A text with the words in question marked, and in sight. */
function MarkedText({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    const [mark] = paper.current?.getElementsByTagName("mark") ?? [];
    if (paper.current && mark) paper.current.scrollTop = mark.offsetTop - paper.current.offsetTop - 80;
  }, []);
  const inOrder = [...ranges].sort((a, b) => a.start - b.start);
  const sorted = inOrder.filter(({ start }, at) => at === 0 || start >= (inOrder[at - 1]?.end ?? 0));
  const after = (at: number) => text.slice(sorted[at]?.end ?? 0, sorted[at + 1]?.start ?? text.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section ref={paper} className={styles.placePaper} tabIndex={0} aria-label="原文">
      {text.slice(0, sorted[0]?.start ?? text.length)}
      {sorted.map(({ start, end }, at) => (
        <span key={start}>
          <mark>{text.slice(start, end)}</mark>
          {after(at)}
        </span>
      ))}
    </section>
  );
}

/** What stands in a cell, its total where it is computed. */
function shownAt(draft: Draft, cell: Cell): string {
  if (!cell.computed) return shownText(draft, cell) || "未填";
  const total = totalAt(draft, cell);
  return isComplete(total) ? printTotal(total) : `${printTotal(total)}（未填完）`;
}

function Numbers({ draft, cells, current }: { draft: Draft; cells: readonly Cell[]; current: string }) {
  const isColumn = new Set(cells.map(({ row }) => row.id)).size > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={styles.placePaper} tabIndex={0} aria-label="所在的数">
      <table className={styles.placeCells}>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.id} aria-current={(cells.length > 1 && cell.id === current) || undefined}>
              <th scope="row">{isColumn ? cell.row.label : cell.column.label}</th>
              <td>{shownAt(draft, cell)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
