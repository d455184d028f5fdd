import type { PartId } from "../../form/form.ts";
import { texts } from "../../form/texts.ts";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { FeeHelper } from "./fee-helper.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

/** 五 and 六: the texts of the part; in 六 also what writes the sentence on 信息处理费, which the part must have. */
export function TextsStep({ part }: { part: PartId }) {
  return (
    <div className={styles.texts}>
      <LastYearPart part={part} />
      {part === "other" && <FeeHelper />}
      {texts
        .filter((text) => text.part === part)
        .map(({ id }) => (
          <TextField key={id} id={id} rows={6} />
        ))}
    </div>
  );
}
