import { useId, useState } from "react";
import type { CollectionMerge, UnitMerge } from "../../../collection/sharing/merge-collections.ts";
import type { MergeTaking } from "../../../collection/sharing/merged.ts";
import { openIn, type Standing } from "../../../collection/sharing/standing.ts";
import type { Comment, Round } from "../../../report/rounds-schema.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import styles from "../collection.module.css";
import sharing from "./sharing.module.css";

interface Props {
  merge: CollectionMerge;
  onMerge: (choices: ReadonlyMap<string, MergeTaking>) => void;
  onClose: () => void;
}

const roundWords: Readonly<Record<Round["kind"], string>> = { returned: "退回", answered: "再次报送", agreed: "通过" };

/** How a unit stands on one side, in words. */
function standingWords(side: Standing): string {
  const last = [...side.rounds].sort((one, other) => (one.at < other.at ? -1 : 1))[side.rounds.length - 1];
  return [
    side.known.reports.length === 0 ? "没有报告" : `报告 ${side.known.reports.length} 份`,
    `批注 ${side.comments.length} 条，未确认 ${openIn(side)} 条`,
    ...(last ? [`${roundWords[last.kind]}（${last.by}）`] : []),
    ...(side.isLeftOut ? ["不计入汇总"] : []),
  ].join("，");
}

/** Comments that are not word for word on the other side. */
function ownComments(side: Standing, other: Standing): readonly Comment[] {
  const there = new Set(other.comments.map((one) => JSON.stringify(one)));
  return side.comments.filter((one) => !there.has(JSON.stringify(one)));
}

const takings: readonly (readonly [MergeTaking, string])[] = [
  ["both", "两边的都要"],
  ["ours", "用本机的"],
  ["theirs", "用文件里的"],
];

/** Units that both sides changed, each with both states, and what is to be taken of it. */
export function MergedUnitsDialog({ merge, onMerge, onClose }: Props) {
  const asked = merge.units.filter(({ outcome }) => outcome === "asked");
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeTaking>>(
    new Map(asked.map(({ unit }) => [unit, "both"])),
  );
  return (
    <Dialog title="合并收集文件" onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p>
          这 {asked.length} 个单位分出去以后，本机和文件里都改过，请逐个选定。其余 {merge.units.length - asked.length}{" "}
          个单位只有一边改过或者没有改，自动合并。
        </p>
        <ul className={sharing.asked} aria-label="两边都改过的单位">
          {asked.map((one) => (
            <AskedUnit
              key={one.unit}
              one={one}
              taking={choices.get(one.unit) ?? "both"}
              onChoose={(taking) => setChoices(new Map([...choices, [one.unit, taking]]))}
            />
          ))}
        </ul>
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={() => onMerge(choices)}>
          合并
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface AskedProps {
  one: UnitMerge;
  taking: MergeTaking;
  onChoose: (taking: MergeTaking) => void;
}

function AskedUnit({ one: { unit, standings }, taking, onChoose }: AskedProps) {
  const name = useId();
  const side = (words: string, own: Standing, other: Standing) => (
    <>
      <p>
        {words}：{standingWords(own)}。
      </p>
      <ul className={sharing.comments}>
        {ownComments(own, other).map(({ id, words: said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
    </>
  );
  return (
    <li>
      <fieldset className={sharing.unit}>
        <legend>{unit}</legend>
        {standings && (
          <>
            {side("本机", standings.ours, standings.theirs)}
            {side("文件", standings.theirs, standings.ours)}
          </>
        )}
        <div className={styles.row}>
          {takings.map(([value, words]) => (
            <label key={value} className={sharing.choice}>
              <input type="radio" name={name} checked={taking === value} onChange={() => onChoose(value)} />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
