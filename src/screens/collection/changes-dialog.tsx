import { useEffect, useState } from "react";
import { compareReports } from "../../comparison/compare.ts";
import { toComparisonHtml } from "../../comparison/html.ts";
import { compose } from "../../document/compose.ts";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { FramedPage } from "../../ui/framed-page.tsx";
import { Refusal } from "../../ui/notice.tsx";
import styles from "./collection.module.css";
import { keptDraft } from "./desk/readings.ts";

interface Props {
  /** Two files of one unit, the earlier first. */
  files: readonly [string, string];
  onClose: () => void;
}

/** What the page shows of two files; undefined where one of them cannot be read. */
async function comparisonOf([before, after]: Props["files"]): Promise<string | undefined> {
  const [one, other] = await Promise.all([keptDraft(before), keptDraft(after)]);
  if (!one || !other) return undefined;
  const comparison = compareReports(compose(one, { finished: false }), compose(other, { finished: false }));
  return toComparisonHtml(comparison, { names: { before, after }, changesOnly: true });
}

/** What a file of a unit changed against the one before it. */
export function ChangesDialog({ files, onClose }: Props) {
  const [page, setPage] = useState<{ readonly html: string | undefined }>();
  useEffect(() => {
    let isHere = true;
    void comparisonOf(files).then((html) => isHere && setPage({ html }));
    return () => {
      isHere = false;
    };
  }, [files]);
  return (
    <Dialog title="改动" onClose={onClose} isWide>
      {page?.html !== undefined && (
        <FramedPage className={styles.compared} title={`${files[1]} 的改动`} html={page.html} />
      )}
      <Refusal>
        {page && page.html === undefined ? "其中一份报告读不出来了。请把它移出，再收进来一次。" : undefined}
      </Refusal>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
