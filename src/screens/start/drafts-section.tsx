import { type ComponentProps, useEffect, useState } from "react";
import { DraftTable } from "./draft-table.tsx";
import { draftSearch } from "./lazy-dialogs.ts";
import { RecentlyDeleted, RemovalNotice, type useRemovals } from "./removals.tsx";
import styles from "./start-screen.module.css";

/** From so many drafts on they are looked for by name. */
const searchedFrom = 10;

interface Props extends ComponentProps<typeof DraftTable> {
  removals: ReturnType<typeof useRemovals>;
}

/** 草稿: the list, what was just deleted, what was deleted before, and where there are many a field to look for one. */
export function DraftsSection({ drafts, removals, ...table }: Props) {
  const [words, setWords] = useState("");
  const [search, setSearch] = useState(draftSearch.loaded);
  const isSearched = drafts.length >= searchedFrom;
  useEffect(() => {
    if (!isSearched) return;
    draftSearch.preload().then(
      (part) => setSearch(part),
      () => undefined,
    );
  }, [isSearched]);
  const shown = isSearched && search ? search.draftsFound(drafts, words) : drafts;
  return (
    <section className={styles.sheet} aria-labelledby="drafts-heading">
      <div className={styles.head}>
        <h2 id="drafts-heading" tabIndex={-1}>
          草稿
        </h2>
        {drafts.length > 0 && <span className={styles.count}>{drafts.length}</span>}
        {isSearched && search && <search.DraftSearch drafts={drafts} words={words} onWords={setWords} />}
      </div>
      <RemovalNotice removals={removals.removals} trouble={removals.trouble} takeBack={removals.takeBack} />
      {drafts.length === 0 && (
        <p className={styles.empty}>还没有草稿。点“新建报告”开始填报；想先看看填好的样子，点“查看示例”。</p>
      )}
      {shown.length > 0 && <DraftTable drafts={shown} {...table} />}
      <RecentlyDeleted takeBack={removals.takeBack} />
    </section>
  );
}
