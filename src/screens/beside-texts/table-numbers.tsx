import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { tableNumbersFor } from "../../prose/table-numbers.ts";
import { yearBefore } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { focusField, selectWords } from "../shared/field-focus.ts";
import { insertAtCaret } from "../table-sentences/insert-at-caret.ts";
import { useTextInHand } from "./text-in-hand.ts";
import styles from "./texts-aside.module.css";

/** The numbers of the tables that the text in hand may state, beside last year's; a press puts one in at the caret. */
export function TableNumbers({ part }: { part: PartId }) {
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const last = yearBefore(draft);
  const text = useTextInHand(draft, part, () => true);
  const numbers = text ? tableNumbersFor(draft, text.path) : [];
  const insert = (name: string, words: string) => {
    if (!text) return;
    const at = insertAtCaret(editor, { path: text.path, part, name: `在“${text.label}”插入${name}` }, words);
    focusField(text.path);
    selectWords(text.path, at + words.length, at + words.length);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys
    <section className={styles.last} aria-label="表中数字" tabIndex={0}>
      <h2>{text?.label}</h2>
      <p className={styles.legend}>
        {numbers.length > 0
          ? "点本年的数，就插在文字里光标所在处。两年都是 0 的不列。"
          : "表中还没有这一段用得上的数。填了表，这里就有。"}
      </p>
      {numbers.length > 0 && (
        <table className={styles.numbers}>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">{draft.year}年</th>
              {last && <th scope="col">{last.year}年</th>}
              {last && <th scope="col">增减</th>}
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ id, name, now, before, growth, unit }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  {now === undefined ? (
                    "未填完"
                  ) : (
                    <Button
                      look="quiet"
                      aria-label={`插入 ${name} ${now}${unit}`}
                      onClick={() => insert(name, `${now}${unit}`)}
                    >
                      {now}
                    </Button>
                  )}
                </td>
                {last && <td className={styles.past}>{before}</td>}
                {last && <td>{growth && `${growth}%`}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
