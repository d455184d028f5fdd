import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { packFromJson, packToJson } from "../../files/notice-json.ts";
import { emptyPack, type NoticePack, type NoticeSection, noticeSections } from "../../notice/pack.ts";
import { sectionTitles } from "../../notice/sections.ts";
import { keptText, readKept } from "../../notice/stored.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useUnsaved, useUnsavedWords } from "../../ui/unsaved-words.ts";
import type { OfferedNotice } from "../intake/handed-files.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { useSettingsStore } from "../shared/office-settings.ts";
import { keptEdits } from "./kept-edits.ts";
import styles from "./notice.module.css";
import { headFields } from "./notice-fields.ts";
import { NoticeFields } from "./notice-item.tsx";
import { NoticeSectionFields } from "./notice-section.tsx";
import { firstWrong, headErrorsOf, packTyped, type TypedPack, typedPack } from "./notice-typed.ts";
import { PackOffer } from "./pack-offer.tsx";

type Place = NoticeSection | "head";
const places: readonly Place[] = ["head", ...noticeSections];
const titleOf = (place: Place): string => (place === "head" ? "通知本身" : sectionTitles[place]);

const isEmpty = (pack: NoticePack): boolean => JSON.stringify(pack) === JSON.stringify(emptyPack);

interface Said {
  readonly tone: "error" | "done" | "plain";
  readonly words: string;
}

/** 通知包: what a local notice lays down, made and edited a section at a time. */
export function NoticeDialog({ onClose }: { onClose: () => void }) {
  const store = useSettingsStore();
  const kept = readKept(useSyncExternalStore(store.subscribe, store.text));
  const [typed, setTyped] = useState(() => keptEdits.kept() ?? typedPack(kept.pack ?? emptyPack));
  const [place, setPlace] = useState<Place>("head");
  const [isChecked, setChecked] = useState(false);
  const [offered, setOffered] = useState<OfferedNotice>();
  const saved = typedPack(kept.pack ?? emptyPack);
  const isChanged = JSON.stringify(typed) !== JSON.stringify(saved);
  const [said, setSaid] = useState<Said | undefined>(() =>
    isChanged ? { tone: "plain", words: "上次改动没有保存，已接着显示。" } : undefined,
  );
  const words = useUnsavedWords();
  useUnsaved(() => isChanged);
  // What is left open when the dialog is closed is asked about with the page.
  useEffect(() => void words.hold(keptEdits.holder), [words]);
  const close = () => {
    keptEdits.keep(isChanged ? typed : undefined);
    onClose();
  };
  const change = (next: TypedPack) => {
    setTyped(next);
    setSaid(undefined);
  };
  /** The pack as it stands; where something is wrong, leads there and says so. */
  const whole = (): NoticePack | undefined => {
    const wrong = firstWrong(typed);
    if (!wrong) return packTyped(typed);
    flushSync(() => {
      setChecked(true);
      setPlace(wrong.section);
      setSaid({ tone: "error", words: `“${titleOf(wrong.section)}”中有一处要改，改好后再保存。` });
    });
    document.querySelector<HTMLElement>("dialog [aria-invalid]")?.focus();
    return undefined;
  };
  const save = () => {
    const pack = whole();
    if (!pack) return;
    const result = store.put(keptText({ pack: isEmpty(pack) ? null : pack, own: kept.own }));
    setTyped(typedPack(pack));
    setChecked(false);
    setSaid(
      result === "ok"
        ? { tone: "done", words: "已保存，填报和审核按它进行。" }
        : { tone: "error", words: "浏览器没有存下通知包，只在关闭页面前有效。请导出通知包，以后再导入。" },
    );
  };
  const exportFile = () => {
    const pack = whole();
    if (pack) download(`年度报告通知包${pack.year ?? ""}.json`, "application/json", packToJson(pack));
  };
  const importText = (text: string) => {
    const read = packFromJson(text);
    if (isChanged) setSaid({ tone: "error", words: "现在的改动还没有保存。请先保存或放弃改动，再导入。" });
    else if (read.ok) setOffered({ ...read.value, isOfBackup: false });
    else setSaid({ tone: "error", words: read.message });
  };
  const answer = (isTaken: boolean) => {
    setOffered(undefined);
    if (!isTaken) return;
    setTyped(typedPack(readKept(store.text()).pack ?? emptyPack));
    setSaid({ tone: "done", words: "已采用导入的通知包。" });
  };
  const giveUp = () => {
    flushSync(() => {
      change(saved);
      setChecked(false);
    });
    focusFirst("notice-section");
  };
  const go = (next: Place) => {
    flushSync(() => setPlace(next));
    focusFirst("notice-section");
  };
  return (
    <>
      <Dialog title="通知包" onClose={close} isWide>
        <div className={styles.body}>
          <div role="status">{said && <Notice tone={said.tone}>{said.words}</Notice>}</div>
          <div className={styles.frame}>
            <nav aria-label="通知包的各部分" className={styles.sections}>
              {places.map((one) => (
                <button
                  key={one}
                  type="button"
                  className={styles.section}
                  aria-current={one === place ? "true" : undefined}
                  onClick={() => go(one)}
                >
                  <span>{titleOf(one)}</span>
                  {one !== "head" && typed.items[one].length > 0 && (
                    <span className={styles.number}>{typed.items[one].length}</span>
                  )}
                </button>
              ))}
            </nav>
            {place === "head" ? (
              <div className={styles.body}>
                <h3 id="notice-section" tabIndex={-1}>
                  通知本身
                </h3>
                <p className={styles.hint}>
                  把本地通知的要求写成数据，保存后填报和审核按它进行；导出后可以发给所属单位，拖入程序就能用。
                </p>
                <div className={styles.item}>
                  <NoticeFields
                    id="notice-head"
                    fields={headFields}
                    typed={typed.head}
                    errors={isChecked ? headErrorsOf(typed.head) : {}}
                    onType={(key, text) => change({ ...typed, head: { ...typed.head, [key]: text } })}
                  />
                </div>
              </div>
            ) : (
              <NoticeSectionFields
                key={place}
                section={place}
                items={typed.items[place]}
                isChecked={isChecked}
                onItems={(items) => change({ ...typed, items: { ...typed.items, [place]: items } })}
              />
            )}
          </div>
          <div className={styles.foot}>
            <Button onClick={exportFile}>导出通知包</Button>
            <FileButton
              label="导入通知包"
              accept=".json,application/json"
              onText={importText}
              onUnreadable={() => setSaid({ tone: "error", words: "读不出这个文件。请再选择一次。" })}
            />
            {isChanged && <Button onClick={giveUp}>放弃改动</Button>}
            <span className={styles.gap} />
            <Button onClick={close}>关闭</Button>
            <Button look="primary" onClick={save}>
              保存通知包
            </Button>
          </div>
        </div>
      </Dialog>
      {offered && <PackOffer offered={offered} onAnswer={answer} />}
    </>
  );
}
