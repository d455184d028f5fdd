import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronFirst from "lucide-react/icons/chevron-first";
import ChevronLast from "lucide-react/icons/chevron-last";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import type { ReactNode } from "react";
import { type PartId, parts, partTitle } from "../../form/form.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./preview.module.css";
import type { Viewing } from "./use-viewer.ts";
import { type Zoom, zoomLevels } from "./zoom.ts";

const zoomWords = { width: "适合页宽", page: "适合整页" } as const;

function zoomOf(value: string): Zoom {
  return value === "width" || value === "page" ? value : Number(value);
}

/** Where one is in the pages, how large they are, and the ways to change both. */
export type ReadingTools = Pick<Viewing, "position" | "zoom" | "setZoom" | "zoomBy" | "goToPage" | "goToPart">;

/** The page that is looked at, or both that stand beside each other, of how many. */
export function PageCount({ position }: Pick<ReadingTools, "position">) {
  const { page, count, columns } = position ?? { page: 0, count: 1, columns: 1 };
  const last = Math.min(page + columns, count);
  return (
    <span role="status" className={styles.count}>
      第 {page + 1}
      {last > page + 1 && `–${last}`} / {count} 页
    </span>
  );
}

interface PageWaysProps extends Pick<ReadingTools, "position" | "goToPage"> {
  /** Where there is little room the first and the last are left out, as the keys lead there too. */
  isShort?: boolean;
}

/** From page to page. */
export function PageWays({ position, goToPage, isShort = false }: PageWaysProps) {
  const { page, count, columns } = position ?? { page: 0, count: 1, columns: 1 };
  const isLast = page + columns >= count;
  return (
    <fieldset aria-label="翻页" className={styles.group}>
      {!isShort && <Way name="首页" isEnd isOff={page === 0} go={() => goToPage(0)} sign={<ChevronFirst />} />}
      <Way name="上一页" isOff={page === 0} go={() => goToPage(page - columns)} sign={<ChevronLeft />} />
      <PageCount position={position} />
      <Way name="下一页" isOff={isLast} go={() => goToPage(page + columns)} sign={<ChevronRight />} />
      {!isShort && <Way name="末页" isEnd isOff={isLast} go={() => goToPage(count - 1)} sign={<ChevronLast />} />}
    </fieldset>
  );
}

/** The size of the pages. */
export function ZoomChoice({ zoom, setZoom }: Pick<ReadingTools, "zoom" | "setZoom">) {
  return (
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
  );
}

/** Where one is in the pages, how to get elsewhere, and how large they are. */
export function ReadingBar({ position, zoom, setZoom, zoomBy, goToPage, goToPart }: ReadingTools) {
  return (
    <>
      <PageWays {...{ position, goToPage }} />
      <fieldset aria-label="显示大小" className={styles.group}>
        <Way name="缩小" isOff={false} go={() => zoomBy("out")} sign={<Minus />} />
        <ZoomChoice {...{ zoom, setZoom }} />
        <Way name="放大" isOff={false} go={() => zoomBy("in")} sign={<Plus />} />
      </fieldset>
      <label className={styles.jump}>
        跳到
        <ChevronDown aria-hidden="true" />
        <select value={position?.part ?? parts[0].id} onChange={(event) => goToPart(event.target.value as PartId)}>
          {parts.map((one) => (
            <option key={one.id} value={one.id}>
              {partTitle(one)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface WayProps {
  name: string;
  /** At the end of the way the button says so and keeps the focus. */
  isOff: boolean;
  go: () => void;
  sign: ReactNode;
  /** To the first or the last: left out where there is little room, as the keys lead there too. */
  isEnd?: boolean;
}

function Way({ name, isOff, go, sign, isEnd = false }: WayProps) {
  return (
    <Button
      look="tool"
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      className={isEnd ? `${styles.sign} ${styles.end}` : styles.sign}
      onClick={() => !isOff && go()}
    >
      {sign}
    </Button>
  );
}
