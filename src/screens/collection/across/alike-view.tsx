import { useEffect, useRef, useState } from "react";
import type { AlikePairs } from "../../../collection/across/alike/alike-index.ts";
import { findAlike } from "../../../collection/across/alike/find-alike.ts";
import { textsToCompare } from "../../../collection/across/alike/folded-text.ts";
import { type CollectedUnit, isReadable } from "../../../collection/collect.ts";
import type { OfficeSettings } from "../../../notice/settings.ts";
import { starterDefs } from "../../../prose/starters.ts";
import { Button } from "../../../ui/button.tsx";
import list from "../../../ui/list.module.css";
import styles from "../collection.module.css";
import { keptDraft } from "../desk/readings.ts";
import acrossStyles from "./across.module.css";
import { PairDialog } from "./pair-dialog.tsx";

/** From so much on, in %, two units' texts are told as alike where the notice says nothing of it. */
const usualShare = 50;
const shares = [30, 40, 50, 60, 70, 80, 90];

/** A unit with the file that counts. */
interface ReadUnit {
  readonly name: string;
  readonly file: string;
}

/** What was found, and among which units and from which share on that was. */
interface Found extends AlikePairs {
  readonly units: readonly ReadUnit[];
  readonly share: number;
}

interface Props {
  units: readonly CollectedUnit[];
  settings: OfficeSettings;
}

/** Texts that units have in common: each pair above a share, with the passages marked. */
export function AlikeView({ units, settings }: Props) {
  const most = Math.min(...settings.likeness.map((one) => one.most));
  const [share, setShare] = useState(() => shares.find((one) => one >= most) ?? usualShare);
  const [found, setFound] = useState<Found>();
  const [progress, setProgress] = useState<string>();
  const [opened, setOpened] = useState<readonly [ReadUnit, ReadUnit]>();
  const search = useRef(0);
  useEffect(
    () => () => {
      search.current += 1;
    },
    [],
  );
  const find = async () => {
    search.current += 1;
    const own = search.current;
    const isWanted = () => search.current === own;
    const read = units.flatMap((one) =>
      one.taken && isReadable(one) ? [{ name: one.unit.name, file: one.taken.file }] : [],
    );
    const pairs = await findAlike(
      {
        count: read.length,
        textsAt: async (at) => {
          const draft = await keptDraft(read[at]?.file ?? "");
          return draft ? textsToCompare(draft).map(({ text }) => text) : [];
        },
        // What the program or the notice offers to everybody is nobody's own.
        ignored: [...starterDefs, ...settings.starters].map(({ words }) => words),
        onRead: (count) => {
          if (count % 20 === 0 || count === read.length) setProgress(`已读 ${count} / ${read.length}`);
        },
        isWanted,
      },
      share / 100,
    );
    if (!isWanted()) return;
    setProgress(undefined);
    if (pairs) setFound({ ...pairs, units: read, share });
  };
  const cancel = () => {
    search.current += 1;
    setProgress(undefined);
  };
  return (
    <section className={styles.dialog} aria-labelledby="alike-heading">
      <h2 id="alike-heading">雷同的文字</h2>
      <div className={styles.row}>
        <label>
          相同超过{" "}
          <select value={share} onChange={({ target }) => setShare(Number(target.value))}>
            {shares.map((one) => (
              <option key={one} value={one}>
                {one}%
              </option>
            ))}
          </select>
        </label>
        <Button disabled={progress !== undefined} onClick={() => void find()}>
          查找雷同
        </Button>
        {progress !== undefined && <Button onClick={cancel}>取消</Button>}
        <span role="status">{progress}</span>
      </div>
      <p className={styles.quiet}>比各单位自己写的文字，标点和数字不计；开头固定的说明和提供给大家的参考语句不算。</p>
      {found && found.pairs.length === 0 && <p>没有相同超过 {found.share}% 的两个单位。</p>}
      {found && found.pairs.length > 0 && (
        <div className={`${acrossStyles.wide} ${acrossStyles.pairs}`}>
          <table className={list.list} aria-label="雷同的单位">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">另一单位</th>
                <th scope="col">相同</th>
                <th scope="col">对照</th>
              </tr>
            </thead>
            <tbody>
              {found.pairs.map((pair) => {
                const [one, other] = [found.units[pair.one], found.units[pair.other]];
                if (!one || !other) return null;
                return (
                  <tr key={`${one.name} ${other.name}`}>
                    <th scope="row">{one.name}</th>
                    <td>{other.name}</td>
                    <td>{Math.floor(pair.share * 100)}%</td>
                    <td>
                      <button
                        type="button"
                        className={styles.name}
                        aria-label={`对照 ${one.name} 与 ${other.name}`}
                        onClick={() => setOpened([one, other])}
                      >
                        对照
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {found && found.unlooked > 0 && (
        <p className={styles.quiet}>另有 {found.unlooked} 对可能也超过，没有逐字比。请提高比例，或者先筛选单位。</p>
      )}
      {opened && <PairDialog units={opened} onClose={() => setOpened(undefined)} />}
    </section>
  );
}
