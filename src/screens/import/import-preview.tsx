import type { ReactNode } from "react";
import { organKinds, tables } from "../../form/form.ts";
import { attachmentsWord } from "../../form/phrases.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import type { Draft } from "../../report/schema.ts";
import type { SectionId } from "../../report/sections.ts";
import { stepTitle } from "../../review/steps.ts";
import styles from "./import.module.css";
import { ReadSheet } from "./read-sheet.tsx";
import { ThingsToCheck } from "./things-to-check.tsx";

const numbersRead = (imported: ImportedReport, id: string): string =>
  `读到 ${[...imported.cells.keys()].filter((cell) => cell.startsWith(`${id}.`)).length} 个数`;

/** A section's first words, or how many numbers were read of it. */
function gist(imported: ImportedReport, section: SectionId): string {
  const { draft } = imported;
  const first = (text: string) => (text.length > 50 ? `${text.slice(0, 50)}……` : text) || "（空白）";
  switch (section) {
    case "basics":
      return [organKinds[draft.organKind], draft.signedBy && "落款", draft.signedBy, draft.signedOn]
        .filter(Boolean)
        .join(" ");
    case "overview":
      return first(draft.overview.opening || draft.overview.aspects[0]?.text || draft.overview.basis);
    case "problems":
      return first(draft.problems.problems);
    case "other":
      return [first(draft.other), draft.attachments && `${attachmentsWord}：${draft.attachments.replace(/\n/g, "、")}`]
        .filter(Boolean)
        .join(" ");
    default:
      return numbersRead(imported, section);
  }
}

interface Props {
  imported: ImportedReport;
  sections: readonly SectionId[];
  /** The draft to compare with, where there is one. */
  beside?: Draft | undefined;
  /** What stands before a section, such as the box that chooses it. */
  choice?: ((section: SectionId, label: string) => ReactNode) | undefined;
  /** Called with the report in which one of two numbers of a cell was chosen. */
  onChosen: (imported: ImportedReport) => void;
}

/** What was recognised, before anything is done with it. */
export function ImportPreview({ imported, sections, beside, choice, onChosen }: Props) {
  return (
    <>
      <ThingsToCheck imported={imported} onChosen={onChosen} />
      <section aria-labelledby="read-parts">
        <h2 id="read-parts">各部分</h2>
        <ul className={styles.parts}>
          {sections.map((section) => (
            <li key={section}>
              {choice?.(section, stepTitle(section)) ?? <strong>{stepTitle(section)}</strong>}
              <span>{gist(imported, section)}</span>
            </li>
          ))}
        </ul>
      </section>
      {beside && <p className={styles.legend}>下表中标“不同”的，与这份草稿现有的数不同。</p>}
      {tables.map((table) => (
        <ReadSheet key={table.id} table={table} imported={imported} beside={beside} />
      ))}
    </>
  );
}
