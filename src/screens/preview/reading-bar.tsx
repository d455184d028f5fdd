import { type PartId, parts, partTitle } from "../../form/form.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./preview.module.css";
import type { Viewing } from "./use-viewer.ts";
import { type Zoom, zoomLevels } from "./zoom.ts";

const zoomWords = { width: "适合页宽", page: "适合整页" } as const;

function zoomOf(value: string): Zoom {
  return value === "width" || value === "page" ? value : Number(value);
}

/** Where one is in the pages, how to get elsewhere, and how large they are. */
export function ReadingBar({ position, zoom, setZoom, zoomBy, goToPage, goToPart }: Omit<Viewing, "frame" | "onLoad">) {
  const { page, count, part } = position ?? { page: 0, count: 1, part: parts[0].id };
  const last = count - 1;
  return (
    <>
      <fieldset aria-label="翻页" className={styles.group}>
        <Way name="首页" to={0} disabled={page === 0} go={goToPage} />
        <Way name="上一页" to={page - 1} disabled={page === 0} go={goToPage} />
        <span role="status" className={styles.pages}>
          第 {page + 1} / {count} 页
        </span>
        <Way name="下一页" to={page + 1} disabled={page === last} go={goToPage} />
        <Way name="末页" to={last} disabled={page === last} go={goToPage} />
      </fieldset>
      <label className={styles.choice}>
        跳到
        <select value={part} onChange={(event) => goToPart(event.target.value as PartId)}>
          {parts.map((one) => (
            <option key={one.id} value={one.id}>
              {partTitle(one)}
            </option>
          ))}
        </select>
      </label>
      <fieldset aria-label="显示大小" className={styles.group}>
        <Button look="quiet" onClick={() => zoomBy("out")}>
          缩小
        </Button>
        <select aria-label="显示比例" value={zoom} onChange={(event) => setZoom(zoomOf(event.target.value))}>
          {(["width", "page"] as const).map((fit) => (
            <option key={fit} value={fit}>
              {zoomWords[fit]}
            </option>
          ))}
          {zoomLevels.map((level) => (
            <option key={level} value={level}>
              {level}%
            </option>
          ))}
        </select>
        <Button look="quiet" onClick={() => zoomBy("in")}>
          放大
        </Button>
      </fieldset>
    </>
  );
}

interface WayProps {
  name: string;
  to: number;
  disabled: boolean;
  go: (page: number) => void;
}

/** At the end of the way the button says so and keeps the focus. */
function Way({ name, to, disabled, go }: WayProps) {
  return (
    <Button look="quiet" aria-disabled={disabled} onClick={() => !disabled && go(to)}>
      {name}
    </Button>
  );
}
