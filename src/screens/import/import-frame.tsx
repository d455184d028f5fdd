import { type ComponentProps, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { sectionsRead } from "../../import/apply.ts";
import type { Use } from "../../import/verdict.ts";
import { Button } from "../../ui/button.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { handedFiles } from "../intake/handed-files.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import styles from "./import.module.css";
import { ImportPreview } from "./import-preview.tsx";
import type { Recognised } from "./kept-recognition.ts";
import { Recognition } from "./recognition.tsx";
import { useLostFiles } from "./use-recognised.ts";
import { useReturned } from "./use-returned.ts";
import { VerdictBox } from "./verdict-box.tsx";

/** A way to take over what was read. */
export interface Way {
  readonly words: string;
  readonly use?: Use | "reading";
  readonly isOff?: boolean;
  readonly take: () => void;
}

interface Props extends Pick<ComponentProps<typeof ImportPreview>, "beside" | "choice" | "onChosen"> {
  /** 审阅报告: what is brought in is to be read and commented. */
  isToRead?: boolean;
  recognised: Recognised | undefined;
  /** Called with what was read, or with nothing when another source is wanted. */
  onRead: (recognised: Recognised | undefined) => void;
  /** Why what was read could not be taken over. */
  problem: string | undefined;
  ways: readonly Way[];
  /** The use that is most likely wanted; its way comes first. */
  likely: Use | "reading" | undefined;
  /** What the ways do, in words. */
  about: string;
  /** What is asked before it is taken over. */
  question?: ReactNode;
}

/** 导入旧报告 and 审阅报告: asks for a report, then shows what was recognised with the ways to take it over. */
export function ImportFrame(props: Props) {
  const { isToRead = false, recognised, onRead, problem, ways, likely, about, question, ...preview } = props;
  useLostFiles();
  const [untaken, setUntaken] = useState<string>();
  useReturned(recognised, isToRead, (refusal) => {
    setUntaken(refusal);
    if (refusal === undefined) onRead(undefined);
  });
  const chooseAgain = () => {
    flushSync(() => onRead(undefined));
    focusFirst("import-text");
  };
  const askAgain = useEffectEvent(() => recognised && chooseAgain());
  useEffect(() => handedFiles.onAsked(() => void askAgain()), []);
  const isLikely = ({ use }: Way) => likely !== undefined && use === likely;
  const inOrder = [...ways.filter(isLikely), ...ways.filter((way) => !isLikely(way))];
  return (
    <>
      <ScreenHeading>{isToRead ? "审阅报告" : "导入旧报告"}</ScreenHeading>
      <Refusal>{problem ?? untaken}</Refusal>
      {recognised ? (
        <>
          <VerdictBox {...recognised} />
          {question}
          <div className={styles.choices}>
            {inOrder.map((way, at) => (
              <Button
                key={way.words}
                look={at === 0 && isLikely(way) ? "primary" : "plain"}
                disabled={way.isOff}
                onClick={way.take}
              >
                {way.words}
              </Button>
            ))}
            <Button look="quiet" onClick={chooseAgain}>
              重新选择
            </Button>
            <span>{about}</span>
          </div>
          <ImportPreview imported={recognised.imported} sections={sectionsRead(recognised.imported)} {...preview} />
        </>
      ) : (
        <Recognition onRead={onRead} />
      )}
    </>
  );
}
