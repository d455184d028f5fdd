import type { PartId } from "../../form/form.ts";
import { type TextId, texts } from "../../form/texts.ts";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { FeeHelper } from "./fee-helper.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

/** 五 and 六: the texts of the part, and for 六 the sentence on 信息处理费 that it owes. */
export function TextsStep({ part }: { part: PartId }) {
  const ids: TextId[] = texts.filter((text) => text.part === part).map((text) => text.id);
  return (
    <div className={styles.texts}>
      <LastYearPart part={part} />
      {part === "other" && <FeeHelper />}
      {ids.map((id) => (
        <TextField key={id} id={id} rows={6} />
      ))}
    </div>
  );
}
