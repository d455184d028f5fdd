import type { Blank } from "../../report/completeness.ts";
import type { Draft } from "../../report/schema.ts";
import { sections, sectionTitle } from "../../report/sections.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import styles from "./findings.module.css";
import { Zeros } from "./zeros.tsx";

/** More blanks of a section than that are folded away. */
const mostShown = 12;

/** 还没有填写: what is blank, a line for each section, each a link to its field. */
export function Blanks({ draft, blanks, isBeside }: { draft: Draft; blanks: readonly Blank[]; isBeside: boolean }) {
  const { hrefTo } = useDraftLinks();
  const Heading = isBeside ? "h3" : "h2";
  if (blanks.length === 0) return null;
  return (
    <section aria-labelledby="blank-heading" className={styles.blanks}>
      <div className={styles.group}>
        <Heading id="blank-heading">还没有填写</Heading>
        <span className={styles.count}>{blanks.length}</span>
      </div>
      {!isBeside && <Zeros draft={draft} />}
      {sections.map((section) => {
        const own = blanks.filter((blank) => blank.section === section);
        return (
          own.length > 0 && (
            <details key={section} className={styles.blankGroup} open={own.length <= mostShown}>
              <summary>
                {sectionTitle(section)}：{own.length} 项
              </summary>
              <ul className={styles.blankLinks}>
                {own.map(({ field, label }) => (
                  <li key={field}>
                    <a href={hrefTo(section, field)}>{label}</a>
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}
