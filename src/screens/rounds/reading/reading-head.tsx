import Ellipsis from "lucide-react/icons/ellipsis";
import House from "lucide-react/icons/house";
import type { ReactNode } from "react";
import { organOrUnnamed } from "../../../drafts/messages.ts";
import { parts, partTitle } from "../../../form/form.ts";
import type { Draft } from "../../../report/schema.ts";
import { opinionSheet } from "../../../review/opinion-sheet.ts";
import { isSettled } from "../../../rounds/comment-findings.ts";
import { currentRound } from "../../../rounds/comments.ts";
import { lastRound } from "../../../rounds/course.ts";
import { Button } from "../../../ui/button.tsx";
import { Menu, type MenuGroup } from "../../../ui/menu.tsx";
import { useWindowSize } from "../../../ui/window-size.ts";
import preview from "../../preview/preview.module.css";
import { printHtml } from "../../preview/print-html.ts";
import { PageWays, ReadingBar, type ReadingTools, ZoomChoice } from "../../preview/reading-bar.tsx";
import { Receipt, type ReceiptWords } from "../../preview/receipt.tsx";
import { hrefOf } from "../../shared/route.ts";
import { ScreenHeading } from "../../shared/screen-heading.tsx";
import { paperItems } from "../../submission/paper-menu.tsx";
import { opinionFiles } from "../opinion-buttons.tsx";
import styles from "../rounds.module.css";
import { UnitSteps, useUnitWalk } from "../unit-steps.tsx";
import type { Asked } from "./reading-dialogs.tsx";

/** What is shown beside the report or in its place, and how it is changed. */
interface Shown {
  readonly is: boolean;
  readonly set: (is: boolean) => void;
}

interface Props {
  draft: Draft;
  finished: boolean;
  receipt: ReceiptWords | undefined;
  say: (words: ReceiptWords | undefined) => void;
  reading: ReadingTools;
  /** A window of less than two columns. */
  isNarrow: boolean;
  /** The report's pages are in sight. */
  hasPages: boolean;
  /** The way from note to note. */
  walker: ReactNode;
  /** Comments and findings as one list. */
  list: Shown;
  findings: Shown;
  settled: Shown;
  /** What changed since it was sent back; undefined where it never was. */
  changes: Shown | undefined;
  /** How many findings are shown. */
  found: number;
  onAsk: (asked: Asked) => void;
  onWrite: () => void;
  /** The mouse is about to press 写批注, and takes the selection away. */
  onBeforeWrite: () => void;
}

const isTightWindow = (): boolean => window.innerWidth < 1600;
const isMiddlingWindow = (): boolean => window.innerWidth < 1280;

/** Which round it is, and how many comments and findings there are. */
function stateOf({ rounds }: Draft, found: number): string {
  const comments = rounds?.comments ?? [];
  const settled = comments.filter(isSettled).length;
  const last = rounds && lastRound(rounds);
  return [
    last?.kind === "agreed" ? "已审" : `第 ${rounds ? currentRound(rounds) : 1} 轮`,
    `批注 ${comments.length}${settled > 0 ? `，已确认 ${settled}` : ""}`,
    ...(found > 0 ? [`审核提示 ${found}`] : []),
  ].join(" · ");
}

/** The one bar over a report that is read: whose it is, what is shown, and the ways on. What has no room in it is in one menu. */
export function ReadingHead(props: Props) {
  const { draft, receipt, say, isNarrow, hasPages, walker, list, findings, changes, found } = props;
  const isMiddling = useWindowSize(isMiddlingWindow);
  const isWalking = useUnitWalk() !== undefined;
  const organ = organOrUnnamed(draft.organ);
  const name = `${organ} · ${draft.year}年`;
  // A receipt takes their place for some seconds.
  const hasTools = hasPages && !isNarrow && !receipt;
  const toggle = (words: string, { is, set }: Shown) => (
    <Button look="tool" aria-pressed={is} onClick={() => set(!is)}>
      {words}
    </Button>
  );
  return (
    <header
      className={[
        preview.bar,
        styles.bar,
        isWalking && styles.walking,
        changes && styles.returned,
        ...(receipt ? [preview.told, styles.receiving] : []),
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <a href={hrefOf({ at: "start" })} className={preview.home} aria-label="全部草稿" title="全部草稿">
        <House aria-hidden="true" />
      </a>
      <ScreenHeading className="visually-hidden">供审阅</ScreenHeading>
      <UnitSteps
        name={
          <p className={preview.name} title={name}>
            {isWalking ? organ : name}
          </p>
        }
      />
      <p className={styles.state} role="status" aria-label="审阅状态">
        <span className={styles.spare}>供审阅 · </span>
        {stateOf(draft, list.is ? 0 : found)}
      </p>
      <Receipt receipt={receipt} onEnd={() => say(undefined)} />
      {hasTools && <PageTools {...props} isWalking={isWalking} isMiddling={isMiddling} />}
      {hasTools && walker}
      {changes && !isMiddling && !receipt && toggle("只看改动", changes)}
      {toggle("审核", list)}
      {!list.is && !isMiddling && toggle("审核提示", findings)}
      <MoreMenu {...props} isMiddling={isMiddling} />
      <div className={styles.acts}>
        <Button
          look="tool"
          aria-keyshortcuts="Alt+M"
          title="写批注（Alt+M）"
          onPointerDown={props.onBeforeWrite}
          onClick={props.onWrite}
        >
          写批注
        </Button>
        <Button look="plain" onClick={() => props.onAsk({ kind: "agree" })}>
          同意
        </Button>
        <Button look="primary" onClick={() => props.onAsk({ kind: "return" })}>
          退回修改
        </Button>
      </div>
    </header>
  );
}

interface PageToolsProps {
  reading: ReadingTools;
  isWalking: boolean;
  isMiddling: boolean;
}

/** Pages, sizes and parts, as many of them as the bar has room for. */
function PageTools({ reading, isWalking, isMiddling }: PageToolsProps) {
  const isTight = useWindowSize(isTightWindow) && isWalking;
  if (!isTight && !isMiddling) return <ReadingBar {...reading} />;
  return (
    <>
      <PageWays {...reading} isShort />
      {!isMiddling && <ZoomChoice {...reading} />}
    </>
  );
}

type MoreProps = Props & { isMiddling: boolean };

/** What is seldom wanted, and, where the bar has no room, what is shown. */
function MoreMenu({
  draft,
  finished,
  say,
  reading,
  hasPages,
  isMiddling,
  list,
  findings,
  changes,
  ...props
}: MoreProps) {
  const { rounds } = draft;
  const settled = (rounds?.comments ?? []).filter(isSettled).length;
  const last = rounds && lastRound(rounds);
  const checked = (name: string, { is, set }: Shown) => ({ name, checked: is, onChoose: () => set(!is) });
  const shown = [
    ...(changes && isMiddling ? [checked("只看改动", changes)] : []),
    ...(isMiddling && !list.is ? [checked("审核提示", findings)] : []),
    ...(settled > 0 ? [checked(`已确认 ${settled}`, props.settled)] : []),
  ];
  const papers = paperItems({
    draft,
    finished,
    files: () => opinionFiles(draft, finished),
    onSaid: (words, tone) => say({ words, tone }),
  });
  const again = { name: "再存一份", onChoose: () => props.onAsk({ kind: "again" }) };
  const groups: readonly MenuGroup[] = [
    ...(shown.length > 0 ? [{ title: "显示", items: shown }] : []),
    {
      title: "审核意见单",
      items: [
        { name: "打印意见单", onChoose: () => printHtml(opinionSheet(draft, finished)) },
        ...papers.map((one) => ({ ...one, name: `导出意见单（${one.name}）` })),
      ],
    },
    ...(last && last.kind !== "answered" ? [{ title: "往来文件", items: [again] }] : []),
    ...(hasPages
      ? [
          {
            title: "跳到",
            items: parts.map((part) => ({ name: partTitle(part), onChoose: () => reading.goToPart(part.id) })),
          },
        ]
      : []),
  ];
  return (
    <Menu name="更多" look="tool" groups={groups}>
      <Ellipsis aria-hidden="true" />
    </Menu>
  );
}
