import type { Finding } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { isAtWords } from "../../review/finding-groups.ts";
import { Button } from "../../ui/button.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { arriveAtFinding } from "./arrival.ts";
import styles from "./findings.module.css";
import { useOutdated } from "./outdated-watch.ts";

/** Says how many numbers of the texts the tables have left behind; one press puts them right, a link leads to the first. */
export function OutdatedBar({ findings }: { findings: readonly Finding[] }) {
  const { editor } = useEditing();
  const { hrefTo } = useDraftLinks();
  const { list, updated } = useOutdated();
  const [first] = list;
  const isKnown = list.some(({ edit }) => edit !== undefined);
  const update = ({ part, path }: NonNullable<typeof first>) =>
    editor.commit(updated(editor.current()), { name: `更新文中 ${list.length} 处旧数`, section: part, field: path });
  const arrive = ({ path, start }: NonNullable<typeof first>) => {
    const finding = findings.find((one) => isAtWords(one, { field: path, start }));
    if (finding) arriveAtFinding(finding);
  };
  return (
    <span className={styles.outdated} role="status" aria-label="文中旧数">
      {first && (
        <>
          文中 {list.length} 处写的是旧数
          {isKnown && (
            <Button
              look="plain"
              className={styles.small}
              title="改为表中现在的数，可以一次撤销"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => update(first)}
            >
              更新
            </Button>
          )}
          <a href={hrefTo(first.part, first.path)} onClick={() => arrive(first)}>
            查看
          </a>
        </>
      )}
    </span>
  );
}
