import { useState } from "react";
import type { Draft } from "../../report/schema.ts";
import { opinionPaper, opinionSheet } from "../../review/opinion-sheet.ts";
import type { PaperFile } from "../../submission/papers.ts";
import { Button } from "../../ui/button.tsx";
import { printHtml } from "../preview/print-html.ts";
import { PaperMenu } from "../submission/paper-menu.tsx";
import styles from "./rounds.module.css";

interface Props {
  draft: Draft;
  finished: boolean;
  look: "plain" | "tool";
}

/** 审核意见单 as files. */
export async function opinionFiles(draft: Draft, finished: boolean): Promise<readonly PaperFile[]> {
  const { officeFiles } = await import("../../submission/papers.ts");
  return officeFiles(opinionPaper(draft, finished), { organ: draft.organ.trim() });
}

/** 审核意见单, on paper and as a file. */
export function OpinionButtons({ draft, finished, look }: Props) {
  const [said, say] = useState("");
  const files = () => opinionFiles(draft, finished);
  return (
    <>
      <Button look={look} onClick={() => printHtml(opinionSheet(draft, finished))}>
        打印意见单
      </Button>
      <PaperMenu name="导出意见单" look={look} {...{ draft, finished, files }} onSaid={say} />
      <span role="status" className={styles.saidOfFile} title={said}>
        {said}
      </span>
    </>
  );
}
