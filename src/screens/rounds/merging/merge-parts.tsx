import { useId } from "react";
import { runsBetween } from "../../../comparison/runs.ts";
import type { Conflict, MergeChoice, TakenChange } from "../../../rounds/merge.ts";
import styles from "../rounds.module.css";

/** Numbers stand whole beside each other; what differs is looked for in words. */
const isNumber = (value: string): boolean => /^[\d.]*$/.test(value);

/** What stood there, and what stands there now. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  if ((isNumber(before) && isNumber(after)) || before === "" || after === "") {
    return (
      <>
        {before === "" ? "（空）" : <del>{before}</del>} → {after === "" ? "（空）" : <ins>{after}</ins>}
      </>
    );
  }
  return runsBetween(before, after).map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
    if (kind === "deleted") return <del key={at}>{text}</del>;
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
    return kind === "inserted" ? <ins key={at}>{text}</ins> : text;
  });
}

/** What a merge changes unasked, place by place. */
export function TakenChanges({ taken }: { taken: readonly TakenChange[] }) {
  return (
    <ul className={styles.come} aria-label="将采用的改动">
      {taken.map(({ label, before, after }) => (
        <li key={label}>
          {label}：<ChangedWords before={before} after={after} />
        </li>
      ))}
    </ul>
  );
}

interface ConflictsProps {
  conflicts: readonly Conflict[];
  choices: ReadonlyMap<string, MergeChoice>;
  onChoose: (id: string, choice: MergeChoice) => void;
}

/** What both sides changed, with both values to choose from. */
export function Conflicts({ conflicts, choices, onChoose }: ConflictsProps) {
  const name = useId();
  return (
    <ul className={styles.conflicts} aria-label="两边都改过">
      {conflicts.map(({ id, label, ours, theirs }) => (
        <li key={id}>
          <fieldset>
            <legend>{label}</legend>
            {(
              [
                ["ours", "本机", ours],
                ["theirs", "文件", theirs],
              ] as const
            ).map(([choice, side, value]) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`${name}${id}`}
                  checked={choices.get(id) === choice}
                  onChange={() => onChoose(id, choice)}
                />
                {side}：{value === "" ? "（空）" : value}
              </label>
            ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
