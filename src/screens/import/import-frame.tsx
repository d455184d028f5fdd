import { type ComponentProps, type ReactNode, useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";
import { sectionsRead } from "../../import/apply.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { Button } from "../../ui/button.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { handedFiles } from "../intake/handed-files.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import styles from "./import.module.css";
import { ImportPreview, ResultHeading } from "./import-preview.tsx";
import { Recognition } from "./recognition.tsx";

interface Props extends Pick<ComponentProps<typeof ImportPreview>, "beside" | "choice"> {
  imported: ImportedReport | undefined;
  /** Called with what was read, or with nothing when another source is wanted. */
  onRead: (imported: ImportedReport | undefined) => void;
  /** Why what was read could not be taken over. */
  problem: string | undefined;
  /** The buttons that take over what was read, and in words what they do. */
  ways: (imported: ImportedReport) => ReactNode;
  about: string;
  /** What is asked before it is taken over. */
  question?: ReactNode;
}

/** 导入旧报告: asks for an earlier report, then shows what was recognised with the ways to take it over. */
export function ImportFrame({ imported, onRead, problem, ways, about, question, ...preview }: Props) {
  const chooseAgain = () => {
    flushSync(() => onRead(undefined));
    focusFirst("import-text");
  };
  const askAgain = useEffectEvent(() => imported && chooseAgain());
  useEffect(() => handedFiles.onAsked(() => void askAgain()), []);
  return (
    <>
      <ScreenHeading>导入旧报告</ScreenHeading>
      <Refusal>{problem}</Refusal>
      {imported ? (
        <>
          <ResultHeading />
          {question}
          <div className={styles.choices}>
            {ways(imported)}
            <Button look="quiet" onClick={chooseAgain}>
              重新选择
            </Button>
            <span>{about}</span>
          </div>
          <ImportPreview imported={imported} sections={sectionsRead(imported)} {...preview} />
        </>
      ) : (
        <Recognition onRead={onRead} />
      )}
    </>
  );
}
