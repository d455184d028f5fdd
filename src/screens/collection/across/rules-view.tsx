import { useMemo, useState } from "react";
import { type FoundAcross, foundByRule } from "../../../collection/across/by-rule.ts";
import type { CollectedUnit } from "../../../collection/collect.ts";
import list from "../../../ui/list.module.css";
import styles from "../collection.module.css";
import acrossStyles from "./across.module.css";
import { RuleDialog } from "./rule-dialog.tsx";

interface Props {
  units: readonly CollectedUnit[];
  /** Opens the report of a unit to be read, among others in this order. */
  onRead: (name: string, among: readonly string[]) => void;
}

/** What was found in all reports, by rule: the worst first, with how many units it concerns. */
export function RulesView({ units, onRead }: Props) {
  const found = useMemo(() => foundByRule(units), [units]);
  const [opened, setOpened] = useState<FoundAcross>();
  if (found.length === 0) return <p className={styles.quiet}>计入的报告中没有发现问题。</p>;
  return (
    <>
      <p className={styles.quiet}>点一条规则，看是哪些单位、说了什么。</p>
      <section className={acrossStyles.wide} aria-label="各项问题">
        <table className={list.list}>
          <thead>
            <tr>
              <th scope="col">问题</th>
              <th scope="col">程度</th>
              <th scope="col">单位数</th>
              <th scope="col">处数</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={`${one.severity}${one.rule}`}>
                <th scope="row">
                  <button type="button" className={styles.name} onClick={() => setOpened(one)}>
                    {one.rule}
                  </button>
                </th>
                <td>{one.severity}</td>
                <td>{one.units.length}</td>
                <td>{one.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {opened && (
        <RuleDialog
          found={opened}
          onRead={(name) =>
            onRead(
              name,
              opened.units.map((one) => one.name),
            )
          }
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
