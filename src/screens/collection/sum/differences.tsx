import { numbersOf } from "../../../collection/facts.ts";
import { differencesFrom, type RollUp } from "../../../collection/roll-up.ts";
import { cellById } from "../../../form/cells.ts";
import type { Draft } from "../../../report/schema.ts";
import { Notice } from "../../../ui/notice.tsx";
import sumStyles from "./sum.module.css";

interface Props {
  printed: Draft;
  sum: RollUp;
}

/** Where the printed roll-up is not what its parts come to, and which unit alone has more than is printed. */
export function Differences({ printed, sum }: Props) {
  const differences = differencesFrom(numbersOf(printed), sum);
  if (differences.length === 0) return <Notice tone="done">印好的数与各单位之和都相符，没有填的格不比。</Notice>;
  return (
    <Notice tone="warning">
      <p>印好的数与各单位之和有 {differences.length} 格不符：</p>
      <ul className={sumStyles.differences} aria-label="与印好的数不符的格">
        {differences.map(({ cell, printed: own, sum: added, above }) => (
          <li key={cell}>
            {cellById(cell)?.table.name} {cellById(cell)?.name}：印的是 {own}，各单位之和是 {added || "空"}
            {above.length > 0 && `；比印的还大：${above.map(({ name, amount }) => `${name} ${amount}`).join("、")}`}。
          </li>
        ))}
      </ul>
    </Notice>
  );
}
