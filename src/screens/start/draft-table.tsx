import { memo } from "react";
import type { ListedDraft } from "../../drafts/listing.ts";
import { listedName, organOrUnnamed, unreadableNames } from "../../drafts/messages.ts";
import { rawFileName } from "../../files/file-name.ts";
import { dateAndTime } from "../../lib/days.ts";
import { toldApart } from "../../lib/lists.ts";
import { stateWords, unreviewedState } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import list from "../../ui/list.module.css";
import { hrefOf, parseRoute } from "../shared/route.ts";
import type { Removal } from "./removals.tsx";
import styles from "./start-screen.module.css";

interface Props {
  drafts: readonly ListedDraft[];
  onDuplicate: (id: string) => void;
  onRemove: (removal: Removal) => void;
}

/** The list of drafts; one that cannot be read is still there, to be saved as it is or removed. */
export function DraftTable({ drafts, onDuplicate, onRemove }: Props) {
  const names = toldApart(
    drafts.map((entry) => (entry.kind === "draft" ? listedName(entry) : unreadableNames[entry.kind])),
  );
  return (
    <table className={`${list.list} ${styles.drafts}`} aria-labelledby="drafts-heading">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">年度</th>
          <th scope="col">进度</th>
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
              onDuplicate={onDuplicate}
              onRemove={onRemove}
            />
          ) : (
            <UnreadableRow key={entry.id} entry={entry} name={names[index] ?? ""} onRemove={onRemove} />
          ),
        )}
      </tbody>
    </table>
  );
}

type DraftEntry = Extract<ListedDraft, { kind: "draft" }>;

interface RowProps extends Omit<Props, "drafts"> {
  entry: DraftEntry;
  /** Its name, told apart from that of any other line. */
  name: string;
}

/** Of hundreds of rows one is drawn anew when another tab saves. */
const DraftRow = memo(function DraftRow({ entry, name, onDuplicate, onRemove }: RowProps) {
  const left = parseRoute(`#/draft/${entry.id}/${entry.step ?? "basics"}`);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(left)}>{organOrUnnamed(entry.organ)}</a>
        {entry.mark && <small className={styles.mark}>{entry.mark}</small>}
        {entry.hasSetAside && <small className={styles.mark}>有内容不符合要求，打开后核对</small>}
      </th>
      <td>{entry.year}</td>
      <td>{stateWords(unreviewedState(entry))}</td>
      <td>
        {dateAndTime(entry.savedAt)}
        {entry.unsaved && <strong className={styles.unsaved}>尚未保存</strong>}
      </td>
      <td className={styles.rowActions}>
        <a id={`open-${entry.id}`} href={hrefOf(left)} aria-label={`打开 ${name}`}>
          打开
        </a>
        <Button look="quiet" aria-label={`复制 ${name}`} onClick={() => onDuplicate(entry.id)}>
          复制
        </Button>
        <Button look="quiet" aria-label={`删除 ${name}`} onClick={() => onRemove({ id: entry.id, name })}>
          删除
        </Button>
      </td>
    </tr>
  );
});

type UnreadableEntry = Exclude<ListedDraft, DraftEntry>;

interface UnreadableProps extends Pick<RowProps, "name" | "onRemove"> {
  entry: UnreadableEntry;
}

function UnreadableRow({ entry, name, onRemove }: UnreadableProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td colSpan={3}>
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
