import { useMemo } from "react";
import type { Comment } from "../../report/rounds-schema.ts";
import type { Draft } from "../../report/schema.ts";
import { findAnchor } from "../../rounds/anchors.ts";
import { ChangedWords } from "./merging/merge-parts.tsx";
import styles from "./rounds.module.css";

/** What was changed since at the place of a comment; nothing where it stands as it stood. */
export function CommentChange({ draft, comment }: { draft: Draft; comment: Comment }) {
  const place = useMemo(() => findAnchor(draft, comment.anchor), [draft, comment.anchor]);
  if (!place.isChanged || place.kind === "lost") return null;
  return (
    <p className={styles.since}>
      改动：
      <ChangedWords before={comment.anchor.quote} after={place.now} />
    </p>
  );
}
