import { appendTo } from "../../lib/lists.ts";
import type { Case } from "../../register/case.ts";
import type { LeftBecause, RegisterCount } from "../../register/count.ts";
import { hasHolidays } from "../../register/days.ts";
import type { DoubtKind, RegisterDoubt } from "../../register/doubts.ts";
import type { RegisterTable } from "../../register/table.ts";
import styles from "./register.module.css";
import { RegisterCases } from "./register-cases.tsx";

const leftSays: Record<LeftBecause, string> = {
  kindUnknown: "申请人类型还没有选定",
  outcomeUnknown: "办理结果还没有选定",
  noDay: "没有收到日期，不知道是不是本年度的",
  dayUnread: "收到日期或答复日期读不出来，请在台账中写成 2025-03-04 的样子",
  nextYear: "下一年度才收到",
  answeredBefore: "上一年度或更早就已答复",
  asSaid: "按您的选择不计入",
};

const doubtSays: Record<DoubtKind, string> = {
  twice: "编号相同，或者申请人、申请内容和收到日期都相同，可能登记了两次，都已计入",
  noOutcome: "有答复日期，没有办理结果，计入结转下年度",
  carriedSaid: "标着上年结转，收到日期却在本年度，按收到日期计入本年新收",
  answeredFirst: "答复日期早于收到日期",
  noAnswerDay: "有办理结果，没有答复日期，按本年度办结计入",
  overdue: "答复时已超过期限",
  unanswered: "没有办理结果，期限已过",
};

interface Group {
  readonly says: string;
  readonly cases: readonly Case[];
}

function leftGroups({ left }: RegisterCount): readonly Group[] {
  const groups = new Map<LeftBecause, Case[]>();
  for (const { one, why } of left) appendTo(groups, why, one);
  return [...groups].map(([why, cases]) => ({ says: leftSays[why], cases }));
}

function Groups({ groups }: { groups: readonly Group[] }) {
  return groups.map(({ says, cases }) => (
    <details key={says}>
      <summary>
        {cases.length} 行：{says}
      </summary>
      <RegisterCases label={says} cases={cases} />
    </details>
  ));
}

interface Props {
  table: RegisterTable;
  count: RegisterCount;
  doubts: readonly RegisterDoubt[];
  year: number;
}

/** What is in no number, with the reason, and what is counted and should be looked at. */
export function RegisterDoubts({ table, count, doubts, year }: Props) {
  const left = leftGroups(count);
  const told = doubts.map(({ kind, cases }) => ({ says: doubtSays[kind], cases }));
  const hasDates = told.length > 0 && !hasHolidays(year);
  if (left.length + told.length + table.leftOut.length === 0) return null;
  return (
    <section aria-label="要看的几处" className={styles.doubts}>
      <h3>要看的几处</h3>
      {left.length > 0 && <h4>没有计入</h4>}
      <Groups groups={left} />
      {told.length > 0 && <h4>已计入，请核对</h4>}
      <Groups groups={told} />
      {hasDates && <p className={styles.about}>{year} 年的放假安排本程序还不知道，期限只按周一至周五算。</p>}
      {table.leftOut.length > 0 && (
        <details>
          <summary>{table.leftOut.length} 处不是申请，没有读</summary>
          <ul>
            {table.leftOut.slice(0, 200).map(({ where, why }) => (
              <li key={where}>
                {where}：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
