import Check from "lucide-react/icons/check";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { PastReport } from "../../report/schema.ts";
import { yearLinks } from "../../review/years/year-table.ts";
import styles from "./years.module.css";

/** Whether 结转 and 现行有效 go on from year to year. */
export function YearChain({ reports }: { reports: readonly PastReport[] }) {
  return (
    <section aria-labelledby="chain-heading">
      <h2 id="chain-heading">逐年衔接</h2>
      <ul className={styles.links}>
        {yearLinks(reports).map(({ from, to, broken, isPartly }) => (
          <li key={to} className={broken?.length === 0 && !isPartly ? styles.holds : styles.breaks}>
            {broken?.length === 0 && !isPartly ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
            <strong>
              {from} → {to} 年
            </strong>
            {broken === undefined && <span>中间缺年，没有核对。</span>}
            {broken?.length === 0 && !isPartly && <span>结转、现行有效相符。</span>}
            {isPartly && <span>有的数还没有填，只核对了已填的{broken?.length === 0 && "，没有发现不符"}。</span>}
            {broken !== undefined && broken.length > 0 && (
              <ul>
                {broken.map(({ id, message }) => (
                  <li key={id}>{message.replace(/请核对；确有原因的，写出错说明。$/, "")}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
