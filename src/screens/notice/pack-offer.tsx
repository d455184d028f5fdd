import { useEffect, useState, useSyncExternalStore } from "react";
import { type PackChange, packChanges } from "../../notice/changes.ts";
import type { NoticePack } from "../../notice/pack.ts";
import { type Kept, keptText, readKept } from "../../notice/stored.ts";
import { setAsideSentence } from "../../report/set-aside.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import type { OfferedNotice } from "../intake/handed-files.ts";
import { useSettingsStore } from "../shared/office-settings.ts";
import styles from "./notice.module.css";
import { ruleName } from "./notice-fields.ts";

interface Props {
  offered: OfferedNotice;
  /** How many more are offered after this one. */
  later?: number;
  /** Called with whether it was taken; the caller takes the dialog out of the tree. */
  onAnswer: (isTaken: boolean) => void;
}

/** What a notice is called in sentences. */
const named = ({ title }: { title: string }): string => (title === "" ? "没有名称的通知包" : `“${title}”`);

/** A pack as it is read: rules by what they are called. */
const withNames = (pack: NoticePack): NoticePack => ({
  ...pack,
  rules: pack.rules.map((item) => ({ ...item, rule: ruleName(item.rule) })),
  phrases: pack.phrases.map((item) => ({ ...item, rule: item.rule && ruleName(item.rule) })),
});

/** What is offered differs from what is kept in this. */
function changesBy({ pack, own }: OfferedNotice, kept: Kept): readonly PackChange[] {
  const ofOwn = own ? packChanges(withNames(kept.own), withNames(own)) : [];
  return [
    ...(pack ? packChanges(kept.pack && withNames(kept.pack), withNames(pack)) : []),
    ...ofOwn.map((change) => ({ ...change, section: `本单位设置 ${change.section}` })),
  ];
}

/** Asks before a notice that was handed down holds, or the settings of a backup: what it is, and what it changes. */
export function PackOffer({ offered, later = 0, onAnswer }: Props) {
  const { setAside, isOfBackup } = offered;
  const store = useSettingsStore();
  const kept = readKept(useSyncExternalStore(store.subscribe, store.text));
  const [problem, setProblem] = useState<string>();
  const changes = changesBy(offered, kept);
  const take = () => {
    const pack = offered.pack ?? kept.pack;
    const isTold = problem !== undefined;
    if (isTold || store.put(keptText({ pack, own: offered.own ?? kept.own })) === "ok") onAnswer(true);
    else setProblem("浏览器没有存下，只在关闭页面前有效。请留好这个文件。");
  };
  const isNothing = isOfBackup && changes.length === 0;
  useEffect(() => {
    // A backup that brings nothing new asks nothing.
    if (isNothing) onAnswer(false);
  }, [isNothing, onAnswer]);
  if (isNothing) return null;
  return (
    <Dialog title={isOfBackup ? "备份中的设置" : "收到通知包"} onClose={() => onAnswer(false)} isWide>
      <div className={styles.offer}>
        <Refusal>{problem}</Refusal>
        {later > 0 && <p>后面还有 {later} 份通知包，逐份询问；同时只按一份执行。</p>}
        <What offered={offered} current={kept.pack} />
        {setAside.length > 0 && (
          <Notice tone="warning">
            <span>
              文件中有 {setAside.length} 处不符合要求，没有读入，其余照常：
              {setAside
                .slice(0, 5)
                .map((one) => `${one.place}：${setAsideSentence(one)}`)
                .join("")}
            </span>
          </Notice>
        )}
        {changes.length === 0 ? (
          <p>内容与现在的通知包相同。</p>
        ) : (
          <Changes changes={changes} isFirst={kept.pack === null && !isOfBackup} />
        )}
        <div className={styles.foot}>
          <span className={styles.gap} />
          <Button onClick={() => onAnswer(false)}>不采用</Button>
          <Button look="primary" onClick={take}>
            {isOfBackup ? "采用备份中的设置" : "采用这份通知"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What is offered, in a sentence, and what it takes the place of. */
function What({ offered: { pack, isOfBackup }, current }: { offered: OfferedNotice; current: NoticePack | null }) {
  if (isOfBackup || !pack) return <p>备份中的通知包和本单位设置与现在的不同。采用后代替现在的。</p>;
  const isEarlier = current !== null && pack.year !== null && current.year !== null && pack.year < current.year;
  return (
    <>
      <p>
        <strong>{named(pack)}</strong>
        {pack.issuedBy !== "" && `，${pack.issuedBy}`}
        {pack.year !== null && `，适用 ${pack.year} 年度`}。
        {current === null
          ? "采用后，填报和审核按这份通知进行；本单位自己的设置不变。"
          : `采用后代替现在的${named(current)}；本单位自己的设置不变。`}
      </p>
      {isEarlier && <Notice tone="warning">这份通知是 {pack.year} 年度的，比现在的早。请确认没有拿错文件。</Notice>}
    </>
  );
}

/** More are not read one by one. */
const mostShown = 100;

function Changes({ changes, isFirst }: { changes: readonly PackChange[]; isFirst: boolean }) {
  return (
    <>
      <h3 className={styles.count}>{isFirst ? `共 ${changes.length} 条` : `不同的有 ${changes.length} 条`}</h3>
      <ul className={styles.changes} aria-label="通知包的内容">
        {changes.slice(0, mostShown).map(({ section, before, after }) => (
          <li key={`${section} ${before} ${after}`}>
            <span className={styles.kind}>{section}</span>
            <span>
              {before !== undefined && <del>{before}</del>}
              {before !== undefined && after !== undefined && " 改为 "}
              {after !== undefined && <ins>{after}</ins>}
              {after === undefined && "（不再要求）"}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > mostShown && <p>只列出前 {mostShown} 条。</p>}
    </>
  );
}
