import type { ReactNode } from "react";
import { TextsFormProvider } from "../../editing/texts-form.tsx";
import { type PartId, partOf } from "../../form/form.ts";
import { texts } from "../../form/texts.ts";
import { TextsAside } from "../beside-texts/texts-aside.tsx";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { noticeHint } from "../notice/lazy-hint.ts";
import { followsTables } from "../outdated/lazy-follows.ts";
import { Lazy } from "../shared/lazy.tsx";
import { StepBody } from "../shared/step-body.tsx";
import { AttachmentsField } from "./attachments-field.tsx";
import { FeeHelper } from "./fee-helper.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

/** 五 and 六: the texts of the part; in 六 also what writes the sentence on 信息处理费, which the part must have, and 附件. */
export function TextsStep({ part, guidance }: { part: PartId; guidance: ReactNode }) {
  return (
    <StepBody
      tools={
        <>
          <LastYearPart part={part} />
          <Lazy from={followsTables} props={{ part }} isQuiet />
        </>
      }
    >
      <div className={styles.guided}>
        <div className={styles.texts}>
          {part !== "other" && <Lazy from={noticeHint} props={{ path: part, label: partOf(part).title }} isQuiet />}
          {part === "other" && <FeeHelper />}
          <TextsFormProvider>
            {texts
              .filter((text) => text.part === part)
              .map(({ id }) => (
                <TextField key={id} id={id} rows={6} />
              ))}
          </TextsFormProvider>
          {part === "other" && <AttachmentsField />}
        </div>
        <TextsAside part={part} guidance={guidance} />
      </div>
    </StepBody>
  );
}
