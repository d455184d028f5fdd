import { Button } from "../../ui/button.tsx";
import styles from "./desk.module.css";

const threeSteps = [
  ["起草", "新建报告，或导入上年的 Word、网页，数字和文字随带过来。"],
  ["填报", "按统一格式填三张表、写各部分文字，合计与勾稽关系随填随算。"],
  ["审核与导出", "逐条核对，定稿后打印、导出 Word，或复制到网站后台。"],
] as const;

/** What a first visit shows: the three steps to a report. */
export function ThreeSteps() {
  return (
    <section className={styles.first} aria-labelledby="first-heading">
      <h2 id="first-heading">三步完成年度报告</h2>
      <ol className={styles.steps}>
        {threeSteps.map(([name, words], at) => (
          <li key={name}>
            <b aria-hidden="true">{at + 1}</b>
            <div>
              <strong>{name}</strong>
              <p>{words}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How a report looks in the end, beside the steps to it. */
export function ExampleCard({ onExample }: { onExample: () => void }) {
  return (
    <div className={styles.example}>
      <div className={styles.paper} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
      <Button onClick={onExample}>查看示例</Button>
      <p>一份填好的报告，打开就是印成的样子</p>
    </div>
  );
}
