import { useState } from "react";
import { flushSync } from "react-dom";
import type { NoticeSection } from "../../notice/pack.ts";
import { sectionTitles } from "../../notice/sections.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import styles from "./notice.module.css";
import { fieldsOfItem, sectionHints } from "./notice-fields.ts";
import { OneItem } from "./notice-item.tsx";
import { blankItem, errorsOf, type Typed } from "./notice-typed.ts";

interface Props {
  section: NoticeSection;
  items: readonly Typed[];
  /** What is wrong is told once somebody wanted to save. */
  isChecked: boolean;
  onItems: (items: readonly Typed[]) => void;
}

/** So many are on the page at once: a city has thousands of units. */
const perPage = 25;

const idOf = (section: NoticeSection, at: number) => `notice-${section}-${at}`;

/** The items of one kind of requirement. */
export function NoticeSectionFields({ section, items, isChecked, onItems }: Props) {
  const [page, setPage] = useState(0);
  const [removed, setRemoved] = useState<{ readonly at: number; readonly item: Typed }>();
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const now = Math.min(page, pages - 1);
  const first = now * perPage;
  const fields = fieldsOfItem(section);
  const goTo = (at: number) => focusFirst(`${idOf(section, at)}-${fields[0]?.key}`);
  const add = () => {
    flushSync(() => {
      onItems([...items, blankItem(section)]);
      setPage(Math.floor(items.length / perPage));
    });
    goTo(items.length);
  };
  const remove = (at: number) => {
    const item = items[at];
    if (!item) return;
    flushSync(() => {
      onItems(items.filter((_, other) => other !== at));
      setRemoved({ at, item });
    });
    focusFirst("notice-undo");
  };
  const putBack = ({ at, item }: { readonly at: number; readonly item: Typed }) => {
    flushSync(() => {
      onItems([...items.slice(0, at), item, ...items.slice(at)]);
      setRemoved(undefined);
    });
    goTo(at);
  };
  const type = (at: number, key: string, text: string) =>
    onItems(items.map((item, other) => (other === at ? { ...item, [key]: text } : item)));
  const title = sectionTitles[section];
  return (
    <div className={styles.body}>
      <h3 id="notice-section" tabIndex={-1}>
        {title}
      </h3>
      <p className={styles.hint}>{sectionHints[section]}</p>
      {items.length === 0 && <p>还没有这方面的要求。</p>}
      <ol className={styles.items} aria-label={title}>
        {items.slice(first, first + perPage).map((typed, index) => {
          const at = first + index;
          return (
            <OneItem
              key={at}
              id={idOf(section, at)}
              name={`${title}第 ${at + 1} 条`}
              fields={fields}
              typed={typed}
              errors={isChecked ? errorsOf(section, typed) : {}}
              onType={(key, text) => type(at, key, text)}
              onRemove={() => remove(at)}
            />
          );
        })}
      </ol>
      <div className={styles.tools}>
        <Button onClick={add}>增加一条</Button>
        {removed && (
          <Button id="notice-undo" onClick={() => putBack(removed)}>
            撤销删除
          </Button>
        )}
        {pages > 1 && (
          <>
            <Button disabled={now === 0} onClick={() => setPage(now - 1)}>
              上一页
            </Button>
            <span>
              第 {now + 1} / {pages} 页
            </span>
            <Button disabled={now === pages - 1} onClick={() => setPage(now + 1)}>
              下一页
            </Button>
          </>
        )}
      </div>
      {section === "units" && <ManyUnits onAdd={(names) => onItems([...items, ...names.map(unitNamed)])} />}
    </div>
  );
}

const unitNamed = (name: string): Typed => ({ ...blankItem("units"), kind: "other", level: "", name });

/** A list of names is put in at once. */
function ManyUnits({ onAdd }: { onAdd: (names: readonly string[]) => void }) {
  const [text, setText] = useState("");
  const names = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor="notice-many">成批添加（一行一个单位全称）</label>
      <textarea id="notice-many" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <div className={styles.tools}>
        <Button
          disabled={names.length === 0}
          onClick={() => {
            onAdd(names);
            setText("");
            focusFirst("notice-many");
          }}
        >
          添加这些单位
        </Button>
      </div>
    </div>
  );
}
