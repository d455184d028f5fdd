import { useState } from "react";
import { readCollectionFile } from "../../collection/kept/kept-collection.ts";
import type { WaitingFile } from "../../collection/reading/read-heap.ts";
import { fromJson } from "../../files/json.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { useProgram } from "../shared/program-context.ts";
import { go, hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import styles from "./collection.module.css";
import { collectionDesk } from "./collection-desk.ts";
import { IntakeBox } from "./intake-box.tsx";
import { StrayList } from "./stray-list.tsx";
import { SumView } from "./sum-view.tsx";
import { UnitDialog } from "./unit-dialog.tsx";
import { UnitsSource } from "./units-source.tsx";
import { UnitsView } from "./units-view.tsx";
import { useCollected } from "./use-collected.ts";
import { WaysOutMenu } from "./ways-out-menu.tsx";

type View = "units" | "strays" | "sum";

/** The button that leads to what has no unit: what is done with one of them takes it off the list, and the focus goes there. */
const straysId = "collection-strays";

/** What marks a draft that was made to read a unit's report. */
const readMark = "报来";

/** 收集与汇总: what units handed in, which unit lacks, and the sum of all. */
export function CollectionScreen() {
  const { store } = useProgram();
  const collecting = useCollected();
  const { desk, settings, year, years, units, isTyped, collected, owns } = collecting;
  const [view, setView] = useState<View>("units");
  const [opened, setOpened] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [brought, setBrought] = useState<string>();
  const [isClearing, setClearing] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const { head } = desk;
  const unit = collected.units.find((one) => one.unit.name === opened);

  const add = (files: readonly WaitingFile[]) => void collectionDesk.add(files, { year, settings });
  const read = async (file: string) => {
    const report = await collectionDesk.reportOf(file);
    const draft = report && fromJson(report.json);
    if (!draft?.ok) return setProblem("这份报告读不出来了。请把它移出，再收进来一次。");
    const same = JSON.stringify(draft.value.draft);
    const { organ, year: own } = draft.value.draft;
    const there = store
      .list()
      .find(
        (one) =>
          one.kind === "draft" &&
          one.organ === organ &&
          one.year === own &&
          same === JSON.stringify(store.peek(one.id)),
      );
    if (there) return go({ at: "draft", id: there.id, step: "preview" });
    const mark = freeMark(store.list(), draft.value.draft, readMark);
    return setProblem(beginDraft(store, draft.value.draft, { mark, step: "preview" }));
  };
  const bring = (text: string) => {
    const came = readCollectionFile(text);
    if (came.ok) collectionDesk.takeIn(came.value);
    const lost = came.ok && came.value.lost > 0 ? `其中 ${came.value.lost} 个文件读不出来，没有导入。` : undefined;
    setBrought(came.ok ? lost : came.message);
  };
  const tab = (one: View, name: string) => (
    <Button id={one === "strays" ? straysId : undefined} aria-pressed={view === one} onClick={() => setView(one)}>
      {name}
    </Button>
  );
  // Before what is kept was read, a file could take the place of another one of its name.
  const hasUnits = desk.isRead && units.length > 0 && !isNaming;
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <div className={styles.head}>
        <ScreenHeading>收集与汇总</ScreenHeading>
        <label>
          年度{" "}
          <select value={year} onChange={({ target }) => collectionDesk.setHead({ year: Number(target.value) })}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        {hasUnits && (
          <label>
            本级数字{" "}
            <select value={head.own} onChange={({ target }) => collectionDesk.setHead({ own: target.value })}>
              <option value="">不计入</option>
              {owns.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className={styles.quiet}>只在本机，不上传</span>
      </div>
      {desk.isUnsaved && (
        <Notice tone="error" role="alert">
          浏览器没有存下收进来的报告，关闭页面后就没有了。请先导出需要的清单，清理浏览器的存储空间后再收。
        </Notice>
      )}
      {desk.isRead && !hasUnits && (
        <UnitsSource
          text={head.unitsText}
          onText={(unitsText) => {
            collectionDesk.setHead({ unitsText });
            setNaming(false);
          }}
        />
      )}
      {hasUnits && (
        <>
          <IntakeBox progress={desk.progress} onFiles={add} onCancel={collectionDesk.cancel} />
          <div className={styles.tools}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
            <div role="group" aria-label="看什么" className={styles.row}>
              {tab("units", "各单位")}
              {tab("sum", "汇总")}
              {tab("strays", `没有归入的文件 ${collected.strays.length}`)}
            </div>
            <div className={styles.row}>
              <WaysOutMenu collecting={collecting} />
              <FileButton
                label="导入收集文件"
                accept=".json,application/json"
                onText={bring}
                onUnreadable={() => setBrought("读不出这个文件。请确认文件没有被移动或占用，再选择一次。")}
              />
              {isTyped && <Button onClick={() => setNaming(true)}>修改名录</Button>}
              <Button disabled={desk.arrivals.length === 0} onClick={() => setClearing(true)}>
                清空
              </Button>
            </div>
          </div>
          <Refusal>{brought}</Refusal>
          {view === "sum" && <SumView sum={collecting.sum} year={year} />}
          {view === "units" && (
            <UnitsView
              units={collected.units}
              leftOut={head.leftOut}
              onLeftOut={(leftOut) => collectionDesk.setHead({ leftOut: [...leftOut] })}
              onOpen={(one) => {
                setProblem(undefined);
                setOpened(one.unit.name);
              }}
            />
          )}
          {view === "strays" && (
            <StrayList
              strays={collected.strays}
              year={year}
              units={units}
              onNamed={(organ, name) => {
                collectionDesk.setHead({ answers: { ...head.answers, [organ]: name } });
                focusFirst(straysId);
              }}
              onRemove={(file) => {
                collectionDesk.remove(file);
                focusFirst(straysId);
              }}
            />
          )}
        </>
      )}
      {unit && (
        <UnitDialog
          unit={unit}
          problem={problem}
          onRead={(file) => void read(file)}
          onRemove={collectionDesk.remove}
          onClose={() => setOpened(undefined)}
        />
      )}
      {isClearing && (
        <Dialog title="清空收进来的报告" onClose={() => setClearing(false)}>
          <p>收进来的 {desk.arrivals.length} 个文件都将移出，以后要重新收。原来的文件和草稿不受影响。</p>
          <DialogActions>
            <Button onClick={() => setClearing(false)}>取消</Button>
            <Button
              look="primary"
              onClick={() => {
                collectionDesk.clear();
                setClearing(false);
              }}
            >
              清空
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </main>
  );
}
