import { useEffect, useMemo, useRef, useState } from "react";
import type { OfficeMark } from "../../document/office/paper.ts";
import { today } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import { reviewSheet } from "../../review/review-sheet.ts";
import { Button } from "../../ui/button.tsx";
import { FramedPage } from "../../ui/framed-page.tsx";
import { useOfficeSettings } from "../shared/office-settings.ts";
import { PaperMenu } from "../submission/paper-menu.tsx";
import styles from "./review.module.css";

interface Props {
  draft: Draft;
  finished: boolean;
}

/** 审核表, looked at where it is asked for, and printed by itself. */
export function ReviewSheetPrint({ draft, finished }: Props) {
  const [isShown, setShown] = useState(false);
  const [said, say] = useState("");
  const settings = useOfficeSettings();
  const files = async () => (await import("../../submission/papers.ts")).reviewFiles(draft, today(), settings);
  return (
    <section aria-label="审核表" className={styles.reviewSheet}>
      <span role="status" className={styles.said} title={said}>
        {said}
      </span>
      <PaperMenu
        name="导出审核表"
        draft={draft}
        finished={finished}
        files={files}
        onSaid={say}
        className={styles.smallMenu}
      />
      <Button className={styles.small} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? "收起审核表" : "查看审核表"}
      </Button>
      {isShown && <Sheet draft={draft} />}
    </section>
  );
}

/** 核对码 of the draft; none until it is loaded, or where it could not be. */
function useCodeMark(draft: Draft): OfficeMark | undefined {
  const [mark, setMark] = useState<OfficeMark>();
  useEffect(() => {
    let isGone = false;
    import("../../submission/code-mark.ts").then(
      ({ codeMark }) => !isGone && setMark(codeMark(draft)),
      () => setMark(undefined),
    );
    return () => {
      isGone = true;
    };
  }, [draft]);
  return mark;
}

function Sheet({ draft }: Pick<Props, "draft">) {
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const settings = useOfficeSettings();
  const mark = useCodeMark(draft);
  const html = useMemo(() => reviewSheet(draft, today(), settings, mark), [draft, settings, mark]);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <>
      <Button className={styles.small} onClick={() => frame.current?.contentWindow?.print()}>
        打印审核表
      </Button>
      <div ref={place} className={styles.paper}>
        <FramedPage ref={frame} className={styles.page} title="审核表预览" html={html} />
      </div>
    </>
  );
}
