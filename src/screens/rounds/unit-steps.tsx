import { useEffect, useEffectEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { captureEvents } from "../../ui/capture-events.ts";
import { useDraftId } from "../shared/open-draft.ts";
import { hrefOf } from "../shared/route.ts";
import styles from "./rounds.module.css";
import { unitWalk } from "./unit-walk.ts";

const keys: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 };

/** While a collection is read: back to the desk, and on to the unit before or after. */
export function UnitSteps() {
  const walk = unitWalk.of(useDraftId());
  const hasStep = (way: 1 | -1) => walk?.names[walk.at + way] !== undefined;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = keys[event.key];
    if (way === undefined || !event.altKey || !hasStep(way) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    unitWalk.step(way);
  });
  useEffect(() => captureEvents({ keydown: (event) => onKey(event) }), []);
  if (!walk) return null;
  const step = (way: 1 | -1, name: string, key: string) => (
    <Button look="tool" disabled={!hasStep(way)} aria-keyshortcuts={`Alt+${key}`} onClick={() => unitWalk.step(way)}>
      {name}
    </Button>
  );
  return (
    <nav aria-label="各单位" className={styles.walk}>
      <a href={hrefOf({ at: "collection" })}>收集与汇总</a>
      {step(-1, "上一个单位", "PageUp")}
      <span>
        {walk.at + 1} / {walk.names.length}
      </span>
      {step(1, "下一个单位", "PageDown")}
    </nav>
  );
}
