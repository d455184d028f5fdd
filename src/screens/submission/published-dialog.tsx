import { useMemo, useState } from "react";
import { runsBetween } from "../../comparison/runs.ts";
import { officeHtml } from "../../document/office/to-html.ts";
import { today } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import { correctionCopy, correctionPaper } from "../../submission/correction.ts";
import { officeFiles } from "../../submission/papers.ts";
import { type PublishedDifference, type PublishedKind, publishedDifferences } from "../../submission/published.ts";
import { Button } from "../../ui/button.tsx";
import { copyRich } from "../../ui/copy.ts";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Recognised } from "../import/kept-recognition.ts";
import { Recognition } from "../import/recognition.tsx";
import { printHtml } from "../preview/print-html.ts";
import { PaperMenu } from "./paper-menu.tsx";
import styles from "./published.module.css";

/** 核对网页: a page on which the report was published, held against the report; and the note that corrects it. */
export function PublishedDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const [page, setPage] = useState<Recognised>();
  return (
    <Dialog title="核对网页" onClose={onClose} isWide>
      {draft.finalisedOn === null && (
        <Notice tone="warning">这份报告还没有定稿，按现在的内容核对。公布的是定稿的，请先定稿再核对。</Notice>
      )}
      {page ? (
        <Answer draft={draft} page={page} onAgain={() => setPage(undefined)} />
      ) : (
        <>
          <p className={styles.about}>
            在浏览器中打开公布的网页，全选、复制，粘贴到下面；或者另存为网页文件，在下面选择。本程序不联网，不会自己打开网址。
          </p>
          <div className={styles.reading}>
            <Recognition onRead={setPage} />
          </div>
        </>
      )}
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}

const kindWords: Readonly<Record<PublishedKind, string>> = {
  table: "缺表缺行",
  number: "数字不同",
  lost: "缺少文字",
  changed: "文字不同",
  added: "多出文字",
};

interface AnswerProps {
  draft: Draft;
  page: Recognised;
  onAgain: () => void;
}

function Answer({ draft, page, onAgain }: AnswerProps) {
  const { imported, source } = page;
  const differences = useMemo(() => publishedDifferences(draft, imported), [draft, imported]);
  const doubts = imported.issues.filter(({ kind }) => kind === "doubt").length;
  const again = <Button onClick={onAgain}>换一个网页</Button>;
  if (differences.length === 0) {
    return (
      <>
        <Notice tone="done" role="status">
          {source}与本报告一致：三张表的数和各部分的文字都在，没有不同。
        </Notice>
        {again}
      </>
    );
  }
  const counts = (Object.keys(kindWords) as PublishedKind[])
    .map((kind) => [kindWords[kind], differences.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${count} 处`);
  return (
    <>
      <Notice tone="warning" role="status">
        <span>
          {source}与本报告有 {differences.length} 处不同：{counts.join("，")}。
          {doubts > 0 && `识别网页时有 ${doubts} 处存疑，请对着网页看一眼。`}
        </span>
        {again}
      </Notice>
      <Differences key={source} draft={draft} differences={differences} />
    </>
  );
}

/** The differences, and the note made of those that are ticked. */
function Differences({ draft, differences }: { draft: Draft; differences: readonly PublishedDifference[] }) {
  // What the page has besides may be the site's own.
  const [left, setLeft] = useState(() => differences.filter(({ kind }) => kind === "added"));
  const [said, say] = useState("");
  const chosen = differences.filter((one) => !left.includes(one));
  const paper = () => correctionPaper(draft, chosen);
  const copy = () =>
    say(copyRich(correctionCopy(draft, chosen)) ? "已复制更正说明。" : "浏览器没有让复制，请改用打印或导出。");
  const put = (one: PublishedDifference, isIn: boolean) =>
    setLeft(isIn ? left.filter((other) => other !== one) : [...left, one]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys */}
      <section className={styles.scroll} aria-label="不同的地方" tabIndex={0}>
        <table className={styles.list} aria-label="网页与本报告不同的地方">
          <thead>
            <tr>
              <th scope="col">更正</th>
              <th scope="col">位置</th>
              <th scope="col">网页上</th>
              <th scope="col">本报告</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={at}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`写入更正说明：${one.place}`}
                    checked={!left.includes(one)}
                    onChange={({ target }) => put(one, target.checked)}
                  />
                </td>
                <th scope="row">
                  <small>{kindWords[one.kind]}</small>
                  {one.place}
                </th>
                <td>{one.published ? <Told of={one} side="published" /> : <i>没有</i>}</td>
                <td>{one.should ? <Told of={one} side="should" /> : <i>没有</i>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {differences.some(({ kind }) => kind === "table") && (
        <p className={styles.about}>缺表的，先看网页上是不是做成了图片：图片里的数读不出来，也不能检索和复制。</p>
      )}
      <section className={styles.note} aria-label="更正说明">
        <span>更正说明（{chosen.length} 处）</span>
        <Button disabled={chosen.length === 0} onClick={copy}>
          复制
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => printHtml(officeHtml(paper()))}>
          打印
        </Button>
        {chosen.length > 0 && (
          <PaperMenu
            name="导出更正说明"
            draft={draft}
            finished
            onSaid={say}
            files={async () => officeFiles(paper(), { organ: draft.organ.trim(), day: today() })}
          />
        )}
        <span role="status">{said}</span>
      </section>
    </>
  );
}

/** One side of a difference, with what only this side has set off. */
function Told({ of: { published, should }, side }: { of: PublishedDifference; side: "published" | "should" }) {
  if (published === "" || should === "") return side === "published" ? published : should;
  const own = side === "published" ? "inserted" : "deleted";
  return runsBetween(should, published)
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }, at) => {
      const key = `${at} ${text}`;
      return kind === "same" ? <span key={key}>{text}</span> : <mark key={key}>{text}</mark>;
    });
}
