import ChevronLeft from "lucide-react/icons/chevron-left";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { captureEvents } from "../../ui/capture-events.ts";
import preview from "../preview/preview.module.css";
import { useDraftId } from "../shared/open-draft.ts";
import { hrefOf } from "../shared/route.ts";
import styles from "./rounds.module.css";
import { type UnitWalk, unitWalk } from "./unit-walk.ts";

const keys: Readonly<Record<string, 1 | -1>> = { PageUp: -1, PageDown: 1 };

/** The walk from unit to unit of which the open draft is a part; undefined where it is of none. */
export const useUnitWalk = (): UnitWalk | undefined => unitWalk.of(useDraftId());

/** Which report is read, and, while a collection is read, back to the desk and on to the unit before or after. */
export function UnitSteps({ name }: { name: ReactNode }) {
  const walk = useUnitWalk();
  const hasStep = (way: 1 | -1) => walk?.names[walk.at + way] !== undefined;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = keys[event.key];
    if (way === undefined || !event.altKey || !hasStep(way) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    unitWalk.step(way);
  });
  useEffect(() => captureEvents({ keydown: (event) => onKey(event) }), []);
  if (!walk) return name;
  const step = (way: 1 | -1, words: string, key: string) => (
    <Button
      look="tool"
      aria-disabled={!hasStep(way) || undefined}
      aria-label={`${words}单位`}
      title={`${words}单位（Alt+${key}）`}
      aria-keyshortcuts={`Alt+${key}`}
      onClick={() => hasStep(way) && unitWalk.step(way)}
    >
      {words}
    </Button>
  );
  return (
    <>
      <a href={hrefOf({ at: "collection" })} className={preview.back} aria-label="收集与汇总">
        <ChevronLeft aria-hidden="true" />
        <span className={styles.backName}>收集与汇总</span>
      </a>
      {name}
      <nav aria-label="各单位" className={styles.walk}>
        {step(-1, "上一个", "PageUp")}
        <span>
          {walk.at + 1} / {walk.names.length}
        </span>
        {step(1, "下一个", "PageDown")}
      </nav>
    </>
  );
}
