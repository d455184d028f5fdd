import type { ReactNode } from "react";
import type { CellId } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { Note, NoteKind } from "../../reading/note.ts";
import type { Reading } from "../../reading/reading.ts";
import type { SectionId } from "../../report/completeness.ts";
import { stepTitle } from "../step-state.ts";
import styles from "./import.module.css";
import { ReadSheet } from "./read-sheet.tsx";

const kindWords: Record<NoteKind, string> = {
  doubt: "存疑",
  difference: "不一致",
  unplaced: "未读入",
  missing: "未找到",
  remark: "说明",
};

const noun = (reading: Reading, id: string): string =>
  `读到 ${[...reading.cells.keys()].filter((cell) => cell.startsWith(`${id}.`)).length} 个数`;

/** A section's first words, or how many numbers were read of it. */
function gist(reading: Reading, section: SectionId): string {
  const { draft, year } = reading;
  const first = (text: string) => (text.length > 50 ? `${text.slice(0, 50)}……` : text) || "（空白）";
  switch (section) {
    case "basics":
      return `${draft.organ || "机关名称未找到"} ${year === undefined ? "年度未找到" : `${year}年`}`;
    case "overview":
      return first(draft.overview.opening || draft.overview.aspects[0]?.text || draft.overview.basis);
    case "problems":
      return first(draft.problems.problems);
    case "other":
      return first(draft.other);
    default:
      return noun(reading, section);
  }
}

interface Props {
  reading: Reading;
  sections: readonly SectionId[];
  shownNow?: (id: CellId) => string;
  /** What stands before a section, such as the box that chooses it. */
  choice?: (section: SectionId, label: string) => ReactNode;
}

/** What was recognised, before anything is done with it. */
export function ReadingPreview({ reading, sections, shownNow, choice }: Props) {
  return (
    <>
      <section aria-labelledby="read-parts">
        <h2 id="read-parts">各部分</h2>
        <ul className={styles.parts}>
          {sections.map((section) => (
            <li key={section}>
              {choice?.(section, stepTitle(section)) ?? <strong>{stepTitle(section)}</strong>}
              <span>{gist(reading, section)}</span>
            </li>
          ))}
        </ul>
      </section>
      {reading.notes.length > 0 && (
        <section aria-labelledby="read-notes">
          <h2 id="read-notes">需要核对的 {reading.notes.length} 处</h2>
          <ul className={styles.notes}>
            {reading.notes.map((note) => (
              <NoteRow key={note.kind + note.place + note.message} note={note} />
            ))}
          </ul>
        </section>
      )}
      {tables.map((table) => (
        <ReadSheet key={table.id} table={table} reading={reading} shownNow={shownNow} />
      ))}
      {reading.unplaced.length > 0 && (
        <section aria-labelledby="read-unplaced">
          <h2 id="read-unplaced">没有读入的文字</h2>
          <textarea
            className={styles.text}
            readOnly
            rows={8}
            aria-labelledby="read-unplaced"
            value={reading.unplaced.map(({ where, text }) => `【${where}】\n${text}`).join("\n\n")}
          />
        </section>
      )}
    </>
  );
}

function NoteRow({ note }: { note: Note }) {
  return (
    <li>
      <span className={styles.kind}>{kindWords[note.kind]}</span>
      <span>
        <strong>{note.place}</strong>：{note.message}
      </span>
    </li>
  );
}
