import { useMemo } from "react";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { edition, notice, type PartId, supersededNotice } from "../../form/form.ts";
import { lastTextAt, textFromLastYear } from "../../prose/last-year-texts.ts";
import { supersededCitations, withNoticeInForce } from "../../prose/notices.ts";
import { type Repeated, type RepeatedYear, repetitionIn } from "../../prose/repeated.ts";
import { textAt, withTextAt } from "../../report/report-texts.ts";
import { type PastReport, yearBefore } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./last-year.module.css";

/** A text beside last year's: its settled words and the sentences that are last year's. */
export interface TextWithLastYear {
  readonly path: string;
  readonly part: PartId;
  readonly text: string;
  readonly last: PastReport | undefined;
  /** It cites a notice that no longer holds for a report of its year. */
  readonly cites: boolean;
  readonly repeated: readonly Repeated[];
}

const none: readonly Repeated[] = [];

/** So many sentences are listed one by one: nobody goes through more, and each is drawn anew after each pause. */
const mostListed = 200;

/** Follows a text beside last year's; `standing` texts may read the same every year. */
export function useTextWithLastYear(path: string, part: PartId, standing: boolean): TextWithLastYear {
  const draft = useSettledDraft();
  const last = yearBefore(draft);
  const text = textAt(draft, path);
  const repeated = useMemo(
    () => (last && !standing ? repetitionIn(text, last).sentences : none),
    [text, last, standing],
  );
  const cites = draft.year >= Number(edition) && supersededCitations(text).length > 0;
  return { path, part, text, last, cites, repeated };
}

/** Under a text: a start from last year's words, what of the present ones is last year's, and a notice that was replaced. */
export function LastYearText({ beside, label }: { beside: TextWithLastYear; label: string }) {
  const { editor } = useEditing();
  const { path, part, text, last, cites, repeated } = beside;
  const put = (name: string, next: string) => {
    editor.commit(withTextAt(editor.current(), path, next), { name, section: part, field: path });
    focusField(path);
  };
  const before = last ? lastTextAt(editor.current(), last, path) : "";
  return (
    <>
      {cites && (
        <Notice tone="warning">
          <span>
            {supersededNotice.number}已由{notice.number}取代，{edition} 年以后的报告应引用后者。
          </span>
          <Button
            look="quiet"
            aria-label={`改引现行通知 ${label}`}
            onClick={() => put("改引现行通知", withNoticeInForce(text))}
          >
            改引现行通知
          </Button>
        </Notice>
      )}
      {last && before.trim() !== "" && (
        <div className={styles.beside}>
          {text !== textFromLastYear(editor.current(), last, path) && (
            <Button
              look="quiet"
              aria-label={`以上年文字起草 ${label}`}
              onClick={() => put(`以上年文字起草“${label}”`, textFromLastYear(editor.current(), last, path))}
            >
              以上年文字起草
            </Button>
          )}
          <details className={styles.folded}>
            <summary>上年文字</summary>
            <p className={styles.words}>{before}</p>
          </details>
        </div>
      )}
      {repeated.length > 0 && (
        <details className={styles.folded}>
          <summary>与上年相同的 {repeated.length} 句</summary>
          <ul className={styles.rows} aria-label={`与上年相同的句子 ${label}`}>
            {repeated.slice(0, mostListed).map((sentence, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter typed before them moves all, and makes none another
              <RepeatedRow key={at} sentence={sentence} path={path} />
            ))}
          </ul>
          {repeated.length > mostListed && (
            <p className={styles.quiet}>只列出前 {mostListed} 句，其余在文中以底纹标出。</p>
          )}
        </details>
      )}
    </>
  );
}

const yearWords: Record<RepeatedYear["state"], (year: RepeatedYear) => string> = {
  advanced: ({ word, was }) => `${was}年已改为${word}年`,
  left: ({ word }) => `仍写着${word}年，请改`,
  other: ({ word }) => `${word}年未改，请核对`,
};

function RepeatedRow({ sentence, path }: { sentence: Repeated; path: string }) {
  const { text, start, end, years } = sentence;
  const select = () => {
    const area = document.getElementById(path);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.setSelectionRange(start, end);
    // Focus that arrives brings the selection into view; focus that is there already does not.
    area.blur();
    area.focus();
  };
  return (
    <li>
      <span>
        {text}
        <span className={styles.quiet}>
          （{["逐字相同", ...years.map((year) => yearWords[year.state](year))].join("；")}）
        </span>
      </span>
      <Button look="quiet" aria-label={`定位 ${text}`} onClick={select}>
        定位
      </Button>
    </li>
  );
}
