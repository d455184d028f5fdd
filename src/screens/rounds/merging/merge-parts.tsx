import { useId, useState } from "react";
import { runsBetween } from "../../../comparison/runs.ts";
import type { Conflict, Merge, MergeChoice, TakenChange } from "../../../rounds/merge.ts";
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
function TakenChanges({ taken }: { taken: readonly TakenChange[] }) {
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
function Conflicts({ conflicts, choices, onChoose }: ConflictsProps) {
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

type Open = Pick<Merge, "taken" | "conflicts">;

/** What was chosen of what a merge asks. */
interface Choosing {
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly choose: (id: string, choice: MergeChoice) => void;
}

/** The choices of one merge, none at first. */
export function useChoices(): Choosing {
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  return { choices, choose: (id, choice) => setChoices(new Map([...choices, [id, choice]])) };
}

/** True while a choice is wanted. */
export const isAsked = ({ conflicts }: Open, { choices }: Choosing): boolean =>
  conflicts.some(({ id }) => !choices.has(id));

/** True for a merge that changes nothing and asks nothing. */
export const isNothing = ({ taken, conflicts }: Open): boolean => taken.length + conflicts.length === 0;

interface Props extends Choosing {
  merge: Open;
  /** What is said above the changes that are taken, and above those that are asked, by their number. */
  words: { readonly taken: (count: number) => string; readonly asked: (count: number) => string };
}

/** What a merge comes to: what it changes, and what it asks. */
export function MergeParts({ merge: { taken, conflicts }, words, choices, choose }: Props) {
  return (
    <>
      {taken.length > 0 && (
        <>
          <p>{words.taken(taken.length)}</p>
          <TakenChanges taken={taken} />
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <p>{words.asked(conflicts.length)}</p>
          <Conflicts conflicts={conflicts} choices={choices} onChoose={choose} />
        </>
      )}
    </>
  );
}
