import { useEffect, useRef } from "react";
import { type Verdict, verdictOn } from "../../import/verdict.ts";
import { chineseNumeral } from "../../lib/chinese-numerals.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./import.module.css";
import type { Recognised } from "./kept-recognition.ts";

/** The id of the heading over what was recognised. */
export const verdictId = "import-verdict-heading";

const balanceSays: Record<Verdict["balance"], string> = {
  holds: "，勾稽平衡",
  broken: "，勾稽不平衡",
  open: "",
};

/** What was recognised, in one sentence. */
function recognisedSays({ parts, numbers, blanks, balance, toCheck, lost }: Verdict): string {
  const isAll = toCheck.length + lost.length === 0 && blanks === 0;
  const all = isAll ? "全部" : "";
  const empty = blanks === 0 ? "" : `，${blanks} 格空白`;
  const number = parts === 2 ? "两" : chineseNumeral(parts);
  return `${parts === 0 ? "" : `${number}个部分、`}${numbers} 个数${all}认出${empty}${balanceSays[balance]}`;
}

/** Heads what was recognised with what came of it; takes the focus, as the form that was in its place is gone. */
export function VerdictBox({ imported, source }: Recognised) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const verdict = verdictOn(imported);
  const { draft, year } = imported;
  const toCheck = verdict.toCheck.length + verdict.lost.length;
  const whose = `${draft.organ || "机关名称未找到"} ${year === undefined ? "年度未找到" : `${year}年`}`;
  return (
    <section className={styles.verdict}>
      <h2 ref={ref} id={verdictId} tabIndex={-1} aria-describedby="import-verdict">
        识别结果
      </h2>
      <div id="import-verdict">
        <Notice tone={toCheck === 0 ? "done" : "warning"}>
          <strong>{toCheck === 0 ? recognisedSays(verdict) : `${toCheck} 处要核对`}</strong>
          {toCheck > 0 && <span>{recognisedSays(verdict)}</span>}
          <span className={styles.whose}>
            {whose}，来自{source}
          </span>
        </Notice>
      </div>
    </section>
  );
}
