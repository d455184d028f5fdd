import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { sourceOf } from "../../notice/effective.ts";
import { inYear } from "../../notice/in-year.ts";
import { noticePlaceAt } from "../../notice/places.ts";
import { placeToFill, startersFor } from "../../prose/starters.ts";
import { tableSentencesFor } from "../../prose/table-sentences/table-sentences.ts";
import { Button } from "../../ui/button.tsx";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { focusField, selectWords } from "../shared/field-focus.ts";
import { useOfficeSettings } from "../shared/office-settings.ts";
import { useProgram } from "../shared/program-context.ts";
import { useKeptReports } from "../years/kept-reports.ts";
import { yearReports } from "../years/year-reports.ts";
import { insertAtCaret } from "./insert-at-caret.ts";
import styles from "./table-sentences.module.css";

interface Props {
  path: string;
  part: PartId;
  /** What the text is called on screen. */
  label: string;
  onClose: () => void;
}

/** 数字成句: sentences that say what the tables say, each put in at the caret by one press. */
export function TableSentencesDialog({ path, part, label, onClose }: Props) {
  const { editor } = useEditing();
  const { store } = useProgram();
  const draft = useSettledDraft();
  const [withShares, setWithShares] = useState(false);
  const kept = useKeptReports();
  const earlier = useMemo(
    () => yearReports(draft.organ, { drafts: store.list(), peek: store.peek, kept }).map(({ report }) => report),
    [draft.organ, store, kept],
  );
  const settings = inYear(useOfficeSettings(), draft.year);
  const place = noticePlaceAt(draft, path);
  const starters = settings.starters
    .filter((one) => one.in === place)
    .map((one) => ({ id: one.words, name: `参考语句（${sourceOf(one)}）`, wordings: [one.words] }));
  const begun = startersFor(draft, path);
  const groups = [...new Set(begun.map(({ name }) => name))].map((name) => {
    const wordings = begun.filter((one) => one.name === name).map(({ words }) => words);
    return { id: name, name, wordings };
  });
  const fromTables = tableSentencesFor(draft, path, { withShares, earlier });
  // 五 tells of what was done, and seldom of numbers.
  const offered =
    part === "problems" ? [...starters, ...groups, ...fromTables] : [...starters, ...fromTables, ...groups];
  const insert = (sentence: string) => {
    const at = insertAtCaret(editor, { path, part, name: `在“${label}”插入一句` }, sentence);
    flushSync(onClose);
    focusField(path);
    // What is to be filled in is typed over; behind a whole sentence one goes on.
    const place = sentence.indexOf(placeToFill);
    if (place < 0) selectWords(path, at + sentence.length, at + sentence.length);
    else selectWords(path, at + place, at + place + placeToFill.length);
  };
  return (
    <Dialog title={`数字成句：${label}`} isWide onClose={onClose}>
      <p className={styles.about}>
        点一句就插在光标处，插入后可以照常改。数字取自各表；“＿＿”处要填写，没有填的审核会指出。
      </p>
      <p className={styles.shares}>
        <Button look="plain" aria-pressed={withShares} onClick={() => setWithShares(!withShares)}>
          各项带上占比
        </Button>
      </p>
      <div className={styles.offers}>
        {offered.map(({ id, name, wordings }) => (
          <section key={id} aria-label={name}>
            <h3>{name}</h3>
            {wordings.length === 0 && <p className={styles.lacking}>表中相应的数还没有填完，填好后这里就有句子。</p>}
            {wordings.map((words) => (
              <Button key={words} look="plain" className={styles.sentence} onClick={() => insert(words)}>
                {words}
              </Button>
            ))}
          </section>
        ))}
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
