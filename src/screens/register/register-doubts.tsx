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
  noYear: "收到日期或答复日期没有写年份",
  several: "“件数”写着不是 1 件，请在台账中一件一行；这一列不是件数的，请在“台账的各列”中改",
  nextYear: "下一年度才收到",
  answeredBefore: "上一年度或更早就已答复",
  asSaid: "按您的选择不计入",
};

const doubtSays: Record<DoubtKind, string> = {
  twice: "编号相同，或者申请人、申请内容和收到日期都相同，可能登记了两次，都已计入",
  saysVoid: "标着作废、误登、重复登记、测试等，都已计入；不是申请的，请从台账中删去再读",
  noReceipt: "台账没有收到日期，也没有写是否上年结转，都按本年新收计入",
  carriedUndated: "上一年度收到，台账没有答复日期，都按上年结转、本年度办结计入；上一年度已答复的，请从台账中删去再读",
  lateUndated: "年底收到，台账没有答复日期，有办理结果的都按本年度办结计入；下一年度才答复的，应在结转下年度",
  noOutcome: "有答复日期，办理结果空白或者写着还在办理，计入结转下年度",
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
  const missing = table.leftOut.filter(({ isMissing }) => isMissing);
  const others = table.leftOut.filter(({ isMissing }) => !isMissing);
  if (left.length + told.length + table.leftOut.length === 0) return null;
  return (
    <section aria-label="要看的几处" className={styles.doubts}>
      <h3>要看的几处</h3>
      {left.length + missing.length > 0 && <h4>没有计入</h4>}
      {missing.map(({ where, why }) => (
        <p key={where}>
          {where}整张没有读：{why}。里面有本年度的申请的，请改成一样的表头，或者取消隐藏，再读。
        </p>
      ))}
      <Groups groups={left} />
      {told.length > 0 && <h4>已计入，请核对</h4>}
      <Groups groups={told} />
      {hasDates && <p className={styles.about}>{year} 年的放假安排本程序还不知道，期限只按周一至周五算。</p>}
      {others.length > 0 && (
        <details>
          <summary>{others.length} 处不是申请，没有读</summary>
          <ul>
            {others.slice(0, 200).map(({ where, why }) => (
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
