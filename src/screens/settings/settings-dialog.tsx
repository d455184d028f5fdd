import { zodResolver } from "@hookform/resolvers/zod";
import { useState, useSyncExternalStore } from "react";
import { useForm } from "react-hook-form";
import { type Severity, severityWords } from "../../checks/finding.ts";
import { checks } from "../../checks/rules.ts";
import { isOptional } from "../../checks/run.ts";
import { packFromJson, packToJson } from "../../files/notice-json.ts";
import { partOf } from "../../form/form.ts";
import { settingsUnder, sourceOf } from "../../notice/effective.ts";
import { overviewLimit, withChoice } from "../../notice/own-choice.ts";
import { emptyPack, type NoticePack } from "../../notice/pack.ts";
import { dayWords, limitWords } from "../../notice/sections.ts";
import { publication } from "../../notice/settings.ts";
import { keptText, readKept } from "../../notice/stored.ts";
import { type SetAside, setAsideSentence } from "../../report/set-aside.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";
import { Field, InputField } from "../../ui/field.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import type { OfferedNotice } from "../intake/handed-files.ts";
import { PackOffer } from "../notice/pack-offer.tsx";
import { Lazy, lazyWithRetry } from "../shared/lazy.tsx";
import { useSettingsStore } from "../shared/office-settings.ts";
import styles from "./settings-dialog.module.css";
import { fieldsOf, settingsSchema } from "./settings-schema.ts";

const noticeDialog = lazyWithRetry(() => import("../notice/notice-dialog.tsx").then((file) => file.NoticeDialog));

const optional = checks.filter(isOptional);
const ids = optional.map(({ id }) => id);
const usual = new Map(optional.map(({ id, severity }) => [id, severity]));
const severities: readonly Severity[] = ["warning", "suggestion"];

const overview = partOf("overview").title;
const unitsHint = "本单位和相邻单位的全称，一行一个。用来发现抄自别的报告的单位名称，和与名录只差一个字的机关名称。";

interface Said {
  readonly tone: "error" | "warning" | "done";
  readonly words: string;
}

/** What is told of settings that could not be read; undefined where all could. */
function toldOf(where: string, setAside: readonly SetAside[]): Said | undefined {
  if (setAside.length === 0) return undefined;
  const places = setAside.slice(0, 5).map((one) => `${one.place}：${setAsideSentence(one)}`);
  const words = `${where}有 ${setAside.length} 处不符合要求，没有采用，其余照常。${places.join("")}核对后点“保存设置”。`;
  return { tone: "warning", words };
}

/** 本单位设置: what local notices lay down, and which rules run. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const store = useSettingsStore();
  const kept = readKept(useSyncExternalStore(store.subscribe, store.text));
  const { pack } = kept;
  /** The office's own pack, from which what the fields say is taken off. */
  const [own, setOwn] = useState(kept.own);
  const [said, setSaid] = useState<Said | undefined>(() => toldOf("设置中", kept.setAside));
  const { register, handleSubmit, reset, getValues, formState } = useForm({
    resolver: zodResolver(settingsSchema),
    defaultValues: fieldsOf(kept, ids),
  });
  const { errors, isDirty } = formState;
  const [isNoticeOpen, setNoticeOpen] = useState(false);
  const [offered, setOffered] = useState<OfferedNotice>();
  const given = settingsUnder(pack, emptyPack);
  const day = publication(given);
  const limit = overviewLimit(given);
  useUnsaved(() => isDirty);
  const save = handleSubmit((choice) => {
    const put = store.put(keptText({ pack, own: withChoice({ pack, own }, choice, usual) }));
    if (put === "ok") onClose();
    else setSaid({ tone: "error", words: "浏览器没有存下设置，只在关闭页面前有效。可以先导出设置，以后再导入。" });
  });
  const exportFile = handleSubmit((choice) =>
    download("年度报告本单位设置.json", "application/json", packToJson(withChoice({ pack, own }, choice, usual))),
  );
  const importText = (text: string) => {
    const read = packFromJson(text);
    if (!read.ok) return setSaid({ tone: "error", words: read.message });
    const { setAside } = read.value;
    if (read.value.pack.title !== "") return setOffered({ ...read.value, isOfBackup: false });
    put(read.value.pack);
    setSaid(toldOf("已读入设置，其中", setAside) ?? { tone: "done", words: "已读入设置，点“保存设置”生效。" });
  };
  const put = (next: NoticePack) => {
    setOwn(next);
    reset(fieldsOf({ pack, own: next }, ids), { keepDefaultValues: true });
  };
  const closeNotice = () => {
    setNoticeOpen(false);
    // What the notice says now stands in each field that nobody changed.
    reset(fieldsOf({ pack: readKept(store.text()).pack, own }, ids), { keepDirtyValues: true });
  };
  const setAll = (runs: boolean) =>
    reset({ ...getValues(), runs: Object.fromEntries(ids.map((id) => [id, runs])) }, { keepDefaultValues: true });
  return (
    <>
      <Dialog title="本单位设置" onClose={onClose}>
        <form className={styles.form} noValidate onSubmit={save}>
          <div role="status">{said && <Notice tone={said.tone}>{said.words}</Notice>}</div>
          <div className={styles.notice}>
            <span>{pack ? `本地通知：${pack.title || "没有名称"}` : "没有本地通知的通知包"}</span>
            <Button onClick={() => setNoticeOpen(true)}>通知包</Button>
          </div>
          <fieldset className={styles.deadline} aria-describedby={errors.month ? "setting-month-error" : undefined}>
            <legend>公布期限（次年）</legend>
            <span>
              <input {...register("month")} id="setting-month" inputMode="numeric" aria-label="公布期限 月" /> 月{" "}
              <input {...register("day")} id="setting-day" inputMode="numeric" aria-label="公布期限 日" /> 日
            </span>
            <p className={styles.given}>
              {`${day.by === "law" ? "法定" : "通知规定"}${dayWords(day.to)}（${sourceOf(day)}）`}
            </p>
            {errors.month && (
              <p id="setting-month-error" className={styles.error}>
                {errors.month.message}
              </p>
            )}
          </fieldset>
          <InputField
            {...register("limit")}
            id="setting-limit"
            label={`${overview}字数上限`}
            hint={
              limit
                ? `通知规定${limitWords(limit)}（${sourceOf(limit)}）；不限的留空。`
                : `“${overview}”的最多字数，按本地通知填写；不限的留空。`
            }
            error={errors.limit?.message}
            className={styles.short}
            inputMode="numeric"
          />
          <Field id="setting-units" label="单位名录" hint={unitsHint}>
            <textarea {...register("units")} id="setting-units" rows={4} aria-describedby="setting-units-hint" />
          </Field>
          <details className={styles.rules}>
            <summary>审核项目（关闭的不再提示；错误类始终审核）</summary>
            <p className={styles.all}>
              <Button onClick={() => setAll(true)}>全部打开</Button>
              <Button onClick={() => setAll(false)}>全部关闭</Button>
            </p>
            {severities.map((severity) => (
              <fieldset key={severity} className={styles.group}>
                <legend>{severityWords[severity]}</legend>
                {optional
                  .filter((def) => def.severity === severity)
                  .map(({ id, title, why }) => (
                    <label key={id} title={why}>
                      <input type="checkbox" {...register(`runs.${id}`)} /> {title}
                    </label>
                  ))}
              </fieldset>
            ))}
          </details>
          <p className={styles.files}>
            <Button onClick={exportFile}>导出设置</Button>
            <FileButton
              label="导入设置"
              accept=".json,application/json"
              onText={importText}
              onUnreadable={() => setSaid({ tone: "error", words: "读不出这个文件。请再选择一次。" })}
            />
            <Button onClick={() => put(emptyPack)}>恢复默认</Button>
          </p>
          <DialogActions>
            <Button onClick={onClose}>取消</Button>
            <Button type="submit" look="primary">
              保存设置
            </Button>
          </DialogActions>
        </form>
      </Dialog>
      {isNoticeOpen && <Lazy from={noticeDialog} props={{ onClose: closeNotice }} />}
      {offered && (
        <PackOffer
          offered={offered}
          onAnswer={() => {
            setOffered(undefined);
            closeNotice();
          }}
        />
      )}
    </>
  );
}
