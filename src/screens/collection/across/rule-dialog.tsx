import { useEffect, useState } from "react";
import type { FoundAcross } from "../../../collection/across/by-rule.ts";
import type { ListedProblem } from "../../../collection/facts.ts";
import { Button } from "../../../ui/button.tsx";
import { CloseAction, Dialog } from "../../../ui/dialog.tsx";
import styles from "../collection.module.css";
import { collectionDesk } from "../desk/collection-desk.ts";
import acrossStyles from "./across.module.css";

/** So many units are listed with what was found; their reports are read for it one by one. */
const mostShown = 200;

interface Props {
  found: FoundAcross;
  onRead: (name: string) => void;
  onClose: () => void;
}

interface Said {
  readonly name: string;
  /** What was found; `null` where the report cannot be read. */
  readonly messages: readonly string[] | null;
}

/** Where something was found and what it is; a message that begins with its place says it once. */
const placed = ({ place, message }: ListedProblem): string =>
  message.startsWith(place) ? message : `${place}：${message}`;

async function saidIn({ rule, severity, units }: FoundAcross): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const { name, file } of units.slice(0, mostShown)) {
    const report = await collectionDesk.reportOf(file);
    const own = report?.problems.filter((one) => one.rule === rule && one.severity === severity);
    said.push({ name, messages: own?.map(placed) ?? null });
  }
  return said;
}

/** What one rule found, unit by unit. */
export function RuleDialog({ found, onRead, onClose }: Props) {
  const [said, setSaid] = useState<readonly Said[]>();
  useEffect(() => {
    let isHere = true;
    void saidIn(found).then((read) => isHere && setSaid(read));
    return () => {
      isHere = false;
    };
  }, [found]);
  return (
    <Dialog title={found.rule} onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p>
          {found.severity}，{found.units.length} 个单位，{found.count} 处。
          {found.units.length > mostShown && `先列出 ${mostShown} 个单位。`}
        </p>
        <ul className={acrossStyles.said} aria-label="涉及的单位">
          {said?.map(({ name, messages }) => (
            <li key={name}>
              <strong>{name}</strong>
              <div>
                {(messages ?? ["这份报告读不出来了。"]).map((one, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings of a rule may say the same
                  <p key={at}>{one}</p>
                ))}
              </div>
              <Button look="quiet" aria-label={`审阅 ${name}`} onClick={() => onRead(name)}>
                审阅
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
