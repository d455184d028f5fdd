import type { ListedDraft } from "../../drafts/listing.ts";
import { listedName, unreadableNames } from "../../drafts/messages.ts";
import { comparable } from "../../lib/clean-text.ts";
import styles from "./draft-search.module.css";

const plain = (words: string): string => comparable(words).toLowerCase();

/** The drafts whose name, year or mark holds all the words. */
export function draftsFound(drafts: readonly ListedDraft[], words: string): readonly ListedDraft[] {
  const wanted = words.split(/\s+/).map(plain).filter(Boolean);
  return drafts.filter((entry) => {
    const name = plain(entry.kind === "draft" ? listedName(entry) : unreadableNames[entry.kind]);
    return wanted.every((word) => name.includes(word));
  });
}

interface Props {
  drafts: readonly ListedDraft[];
  words: string;
  onWords: (words: string) => void;
}

/** The field that looks for drafts by name, and how many there are. */
export function DraftSearch({ drafts, words, onWords }: Props) {
  return (
    <span className={styles.search}>
      <span role="status">{words.trim() === "" ? "" : `找到 ${draftsFound(drafts, words).length} 份`}</span>
      <input
        type="search"
        aria-label="查找草稿"
        placeholder="按名称或年度查找"
        autoComplete="off"
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
    </span>
  );
}
