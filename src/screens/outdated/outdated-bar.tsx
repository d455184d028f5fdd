import { flushSync } from "react-dom";
import type { Finding } from "../../checks/finding.ts";
import { useEditing, useHistory, useSettledDraft } from "../../editing/editing-context.tsx";
import { isAtWords } from "../../review/finding-groups.ts";
import { Button } from "../../ui/button.tsx";
import { arriveAtFinding } from "../findings/arrival.ts";
import { placeInHand } from "../findings/place-in-hand.ts";
import { focusFirst, stepHeadingId } from "../shared/field-focus.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import styles from "./outdated.module.css";
import { isFollowing, updateChange, useOutdated } from "./outdated-watch.ts";

/**
 * Says how many numbers of the texts the tables have left behind; one press puts them right, a link leads to the first. Where
 * they followed by themselves, says so, with the way back.
 */
export function OutdatedBar({ findings }: { findings: readonly Finding[] }) {
  const { editor } = useEditing();
  const { hrefTo } = useDraftLinks();
  const history = useHistory();
  const { followsTables } = useSettledDraft();
  const { list, updated } = useOutdated();
  const [first] = list;
  const isKnown = list.some(({ edit }) => edit !== undefined);
  const update = (follows: boolean) => {
    const now = editor.current();
    editor.commit({ ...updated(now), followsTables: follows }, updateChange(list));
  };
  const arrive = ({ path, start }: NonNullable<typeof first>) => {
    const finding = findings.find((one) => isAtWords(one, { field: path, start }));
    if (finding) arriveAtFinding(finding);
  };
  const { undo } = history;
  return (
    <span className={styles.outdated} role="status" aria-label="文中旧数">
      {first && (
        <>
          文中 {list.length} 处写的是旧数
          {isKnown && (
            <Press name="更新" title="改为表中现在的数，可以一次撤销" onClick={() => update(followsTables)} />
          )}
          {isKnown && !followsTables && (
            <Press
              name="以后自动更新"
              title="现在更新，以后表中的数改了，文中的随之更新"
              onClick={() => update(true)}
            />
          )}
          <a href={hrefTo(first.part, first.path)} onClick={() => arrive(first)}>
            查看
          </a>
        </>
      )}
      {!first && undo && isFollowing(history) && (
        <>
          已{undo.name}
          <Press name="撤销" title="文中恢复原来的数" onClick={() => editor.undo()} />
          {undo.section !== "review" && <a href={hrefTo(undo.section, undo.field)}>查看</a>}
        </>
      )}
    </span>
  );
}

/** A control of the bar; by the mouse the caret stays where it is, by a key it goes back there. */
function Press({ name, title, onClick }: { name: string; title: string; onClick: () => void }) {
  return (
    <Button
      look="plain"
      className={styles.small}
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const isByKey = event.currentTarget === document.activeElement;
        flushSync(onClick);
        // The button goes with what it puts right.
        if (isByKey) focusFirst(placeInHand()?.field ?? "", stepHeadingId);
      }}
    >
      {name}
    </Button>
  );
}
