import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronLeft from "lucide-react/icons/chevron-left";
import Ellipsis from "lucide-react/icons/ellipsis";
import House from "lucide-react/icons/house";
import { type ReactNode, useId } from "react";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { parts, partTitle } from "../../form/form.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, type MenuGroup } from "../../ui/menu.tsx";
import { hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import styles from "./preview.module.css";
import { printHtml, printsPageNumbers } from "./print-html.ts";
import { PageCount, ReadingBar, type ReadingTools } from "./reading-bar.tsx";
import { Receipt } from "./receipt.tsx";
import { StateTag } from "./state-tag.tsx";
import type { WaysOut } from "./use-ways-out.ts";

interface Props {
  /** Where 返回填报 leads. */
  back: string;
  review: Review;
  /** The page that 打印 prints. */
  html: string;
  /** The page with review marks, while they are shown. */
  reviewed: string | undefined;
  ways: WaysOut;
  reading: ReadingTools;
  isNarrow: boolean;
  isMarked: boolean;
  setMarked: (is: boolean) => void;
  /** How many notes there are, and whether they are shown. */
  count: number;
  hasNotes: boolean;
  setNotes: (are: boolean) => void;
  /** The way from note to note. */
  walker: ReactNode;
  isComparing: boolean;
  setComparing: (is: boolean) => void;
  /** Takes the place in the bar where a comparison puts its tools. */
  setTools: (place: HTMLElement | null) => void;
}

const compareName = "与上年或以前的版本对照";

/** The one bar over the pages: where one is, what is shown, and the ways out. On a phone all but the first is in one menu. */
export function PreviewBar(props: Props) {
  const { back, review, html, ways, reading, isNarrow, isComparing, setTools } = props;
  const { organ, year } = review.draft;
  const hint = useId();
  return (
    <header
      className={[styles.bar, ways.receipt && styles.told, isComparing && styles.comparing].filter(Boolean).join(" ")}
    >
      <a href={hrefOf({ at: "start" })} className={styles.home} aria-label="全部草稿" title="全部草稿">
        <House aria-hidden="true" />
      </a>
      <a href={back} className={styles.back} aria-label="返回填报">
        <ChevronLeft aria-hidden="true" />
        <span className={styles.backName}>返回填报</span>
      </a>
      <ScreenHeading className="visually-hidden">预览与导出</ScreenHeading>
      <p className={styles.name} title={`${organOrUnnamed(organ)} · ${year}年`}>
        {organOrUnnamed(organ)} · {year}年
      </p>
      {!isNarrow && !isComparing && <StateTag review={review} />}
      <Receipt receipt={ways.receipt} onEnd={() => ways.say(undefined)} />
      {isNarrow && !isComparing && <PageCount position={reading.position} />}
      {!isNarrow && (isComparing ? <div ref={setTools} className={styles.tools} /> : <Tools {...props} />)}
      {!isNarrow && <WideWays {...props} />}
      <Button look="primary" aria-describedby={hint} onClick={() => printHtml(html)}>
        打印
      </Button>
      {!printsPageNumbers() && (
        <p id={hint} className={styles.hint}>
          这个浏览器打印时不带页码。需要页码的，在打印窗口的“更多设置”中勾选“页眉和页脚”。
        </p>
      )}
      {isNarrow && (
        <Menu name="导出与更多" look="tool" groups={narrowGroups(props)}>
          <Ellipsis aria-hidden="true" />
        </Menu>
      )}
    </header>
  );
}

/** Pages, sizes, parts, marks and notes. */
function Tools({ reading, isMarked, setMarked, reviewed, count, hasNotes, setNotes, walker }: Props) {
  return (
    <>
      <ReadingBar {...reading} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          aria-label="显示审核标记"
          checked={isMarked}
          onChange={(event) => setMarked(event.target.checked)}
        />
        审核标记
      </label>
      {reviewed !== undefined && (
        <Button look="tool" className={styles.spare} onClick={() => printHtml(reviewed)}>
          打印审核稿
        </Button>
      )}
      {count > 0 && (
        <Button look="tool" aria-pressed={hasNotes} onClick={() => setNotes(!hasNotes)}>
          页边意见{hasNotes ? "" : ` ${count}`}
        </Button>
      )}
      {walker}
    </>
  );
}

function WideWays({ isComparing, setComparing, ways }: Props) {
  return (
    <>
      <Button
        look="tool"
        aria-label={compareName}
        aria-pressed={isComparing}
        title={compareName}
        onClick={() => setComparing(!isComparing)}
      >
        <span className="visually-hidden">{compareName.slice(0, -2)}</span>
        {compareName.slice(-2)}
      </Button>
      <Menu name="导出" groups={ways.groups} isWide>
        导出
        <ChevronDown aria-hidden="true" />
      </Menu>
    </>
  );
}

/** The bar's tools as items of a menu. */
function narrowGroups(props: Props): readonly MenuGroup[] {
  const { reading, isMarked, setMarked, count, hasNotes, setNotes, isComparing, setComparing, ways } = props;
  const notes = { name: `页边意见 ${count}`, checked: hasNotes, onChoose: () => setNotes(!hasNotes) };
  return [
    {
      title: "显示",
      items: [
        { name: "显示审核标记", checked: isMarked, onChoose: () => setMarked(!isMarked) },
        ...(count > 0 ? [notes] : []),
        { name: compareName, checked: isComparing, onChoose: () => setComparing(!isComparing) },
        { name: "放大", onChoose: () => reading.zoomBy("in") },
        { name: "缩小", onChoose: () => reading.zoomBy("out") },
        { name: "适合页宽", onChoose: () => reading.setZoom("width") },
      ],
    },
    ...ways.groups,
    {
      title: "跳到",
      items: parts.map((part) => ({ name: partTitle(part), onChoose: () => reading.goToPart(part.id) })),
    },
  ];
}
