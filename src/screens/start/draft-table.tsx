import { memo } from "react";
import type { ListedDraft } from "../../drafts/listing.ts";
import { listedName, organOrUnnamed, unreadableNames } from "../../drafts/messages.ts";
import { rawFileName } from "../../files/file-name.ts";
import { dateAndTime, dayInWords } from "../../lib/days.ts";
import { toldApart } from "../../lib/lists.ts";
import { stateWords, unreviewedState } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import list from "../../ui/list.module.css";
import { go, hrefOf, parseRoute } from "../shared/route.ts";
import { StateSign } from "../shared/state-sign.tsx";
import type { DraftSummary } from "./draft-summary.ts";
import styles from "./draft-table.module.css";
import type { Removal } from "./removals.tsx";
import { RowMenu } from "./row-menu.tsx";

/** A line of the list that can be opened. */
export type DraftEntry = Extract<ListedDraft, { kind: "draft" }>;

interface Actions {
  onNextYear: (id: string) => void;
  onDuplicate: (id: string) => void;
  onRename: (entry: DraftEntry) => void;
  onRemove: (removal: Removal) => void;
}

interface Props extends Actions {
  drafts: readonly ListedDraft[];
  summaryOf: (entry: ListedDraft) => DraftSummary | undefined;
}

/** The list of drafts; one that cannot be read is still there, to be saved as it is or removed. */
export function DraftTable({ drafts, summaryOf, ...actions }: Props) {
  const names = toldApart(
    drafts.map((entry) => (entry.kind === "draft" ? listedName(entry) : unreadableNames[entry.kind])),
  );
  return (
    <table className={`${list.list} ${styles.drafts}`} aria-labelledby="drafts-heading">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">年度</th>
          <th scope="col">状态</th>
          <th scope="col">待处理</th>
          <th scope="col">最后编辑</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((entry, index) =>
          entry.kind === "draft" ? (
            <DraftRow
              key={entry.id}
              entry={entry}
              name={names[index] ?? ""}
              summary={summaryOf(entry)}
              onNextYear={actions.onNextYear}
              onDuplicate={actions.onDuplicate}
              onRename={actions.onRename}
              onRemove={actions.onRemove}
            />
          ) : (
            <UnreadableRow key={entry.id} entry={entry} name={names[index] ?? ""} onRemove={actions.onRemove} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface RowProps extends Actions {
  entry: DraftEntry;
  /** Its name, told apart from that of any other line. */
  name: string;
  summary: DraftSummary | undefined;
}

/** Of hundreds of rows one is drawn anew when another tab saves, or a review of it is there. */
const DraftRow = memo(function DraftRow({
  entry,
  name,
  summary,
  onNextYear,
  onDuplicate,
  onRename,
  onRemove,
}: RowProps) {
  const left = parseRoute(`#/draft/${entry.id}/${entry.step ?? "basics"}`);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(left)}>{organOrUnnamed(entry.organ)}</a>
        {entry.mark && <small className={styles.mark}>{entry.mark}</small>}
        {entry.hasSetAside && <small className={styles.aside}>有内容不符合要求，打开后核对</small>}
      </th>
      <td>{entry.year}</td>
      <td>
        <State entry={entry} summary={summary} />
      </td>
      <td className={styles.open}>{entry.finalisedOn === null && summary && <Open summary={summary} />}</td>
      <td>
        {dateAndTime(entry.savedAt)}
        {entry.unsaved && <strong className={styles.unsaved}>尚未保存</strong>}
      </td>
      <td className={styles.rowActions}>
        <a id={`open-${entry.id}`} href={hrefOf(left)} aria-label={`打开 ${name}`}>
          打开
        </a>
        <RowMenu
          name={name}
          onYears={() => go({ at: "years", organ: entry.organ })}
          onNextYear={entry.year < 2100 ? () => onNextYear(entry.id) : undefined}
          onRename={() => onRename(entry)}
          onDuplicate={() => onDuplicate(entry.id)}
          onRemove={() => onRemove({ id: entry.id, name })}
        />
      </td>
    </tr>
  );
});

/** How far a draft is: what is filled in, and once a review is there whether anything is left. */
function State({ entry, summary }: Pick<RowProps, "entry" | "summary">) {
  const filled = unreviewedState(entry);
  const state = filled.kind === "filled" && summary?.state.kind === "ready" ? summary.state : filled;
  const day = entry.finalisedOn;
  return (
    <span className={`${styles.state} ${styles[state.kind] ?? ""}`}>
      <StateSign kind={state.kind} />
      {stateWords(state)}
      {day !== null && ` ${dayInWords(day)}`}
    </span>
  );
}

/** What a review found in a draft that is not final. */
function Open({ summary: { comments, errors, warnings } }: { summary: DraftSummary }) {
  const found = [
    { kind: "comments", left: comments },
    { kind: "errors", left: errors },
    { kind: "warnings", left: warnings },
  ] as const;
  return found.map(
    ({ kind, left }) =>
      left && (
        <span key={kind} className={`${styles.state} ${styles[kind]}`}>
          <StateSign kind={kind} />
          {stateWords({ kind, count: left.count })}
        </span>
      ),
  );
}

type UnreadableEntry = Exclude<ListedDraft, DraftEntry>;

interface UnreadableProps extends Pick<RowProps, "name" | "onRemove"> {
  entry: UnreadableEntry;
}

function UnreadableRow({ entry, name, onRemove }: UnreadableProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={4}>
        {entry.kind === "newer"
          ? "这份草稿由较新版本的程序保存，请用新版本打开，或导出原始内容备份。"
          : "这份草稿读不出来。其他草稿不受影响，可以导出原始内容交技术人员恢复。"}
      </td>
      <td className={styles.rowActions}>
        {entry.kind === "damaged" && (
          <a id={`open-${entry.id}`} href={hrefOf({ at: "draft", id: entry.id })} aria-label={`尝试恢复 ${name}`}>
            尝试恢复
          </a>
        )}
        <Button
          look="quiet"
          aria-label={`导出原始内容 ${name}`}
          onClick={() => download(rawFileName(unreadableNames[entry.kind], entry.id), "text/plain", entry.raw)}
        >
          导出原始内容
        </Button>
        <Button look="quiet" aria-label={`删除 ${name}`} onClick={() => onRemove({ id: entry.id, name })}>
          删除
        </Button>
      </td>
    </tr>
  );
}
