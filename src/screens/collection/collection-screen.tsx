import { useMemo, useState } from "react";
import { type UnitView, unitRows } from "../../collection/unit-rows.ts";
import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { AlikeView } from "./across/alike-view.tsx";
import { OutliersView } from "./across/outliers-view.tsx";
import { RulesView } from "./across/rules-view.tsx";
import styles from "./collection.module.css";
import { collectionDesk } from "./desk/collection-desk.ts";
import { DeskDialogs, type DeskQuestion } from "./desk-dialogs.tsx";
import { DeskHead } from "./desk-head.tsx";
import { chooseFilesId, IntakeBox } from "./intake-box.tsx";
import { MergedUnitsDialog } from "./sharing/merged-units-dialog.tsx";
import { useMerging } from "./sharing/use-merging.ts";
import { StrayList } from "./stray-list.tsx";
import { SumView } from "./sum/sum-view.tsx";
import { UnitsSource } from "./units-source.tsx";
import { UnitsView } from "./units-view.tsx";
import { useCollected } from "./use-collected.ts";
import { useReadings } from "./use-readings.ts";
import { WaysOutMenu } from "./ways-out-menu.tsx";

type View = "units" | "rules" | "across" | "strays" | "sum";

/** The button that leads to what has no unit: what is done with one of them takes it off the list, and the focus goes there. */
const straysId = "collection-strays";

const allUnits: UnitView = { words: "", state: "all", reader: undefined, by: "list", isDown: false };

/** 收集与汇总: what units handed in, which unit lacks, and the sum of all. */
export function CollectionScreen() {
  const collecting = useCollected();
  const { desk, settings, year, units, isTyped, collected } = collecting;
  const readings = useReadings(collected);
  const [view, setView] = useState<View>("units");
  const [shown, setShown] = useState(allUnits);
  const [asked, ask] = useState<DeskQuestion>();
  const [told, setTold] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [isNaming, setNaming] = useState(false);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const { head } = desk;
  const rows = useMemo(() => unitRows(collected.units, shown, head.readers), [collected.units, shown, head.readers]);
  const merging = useMerging(settings.units, {
    onDone: (words) => {
      setRefusal(undefined);
      setTold(words);
    },
    onRefused: setRefusal,
  });
  const readNamed = (name: string, among?: readonly string[]) => {
    const named = collected.units.find((one) => one.unit.name === name);
    const others = among ? collected.units.filter((one) => among.includes(one.unit.name)) : rows;
    if (named) readings.read(named, others);
  };
  const tab = (one: View, name: string) => (
    <Button id={one === "strays" ? straysId : undefined} aria-pressed={view === one} onClick={() => setView(one)}>
      {name}
    </Button>
  );
  const bringing = (
    <FileButton
      label="导入收集文件"
      accept=".json,application/json"
      onText={merging.bring}
      onUnreadable={() => setRefusal("读不出这个文件。请确认文件没有被移动或占用，再选择一次。")}
    />
  );
  // Before what is kept was read, a file could take the place of another one of its name.
  const hasUnits = desk.isRead && readings.isBack && units.length > 0 && !isNaming;
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <div className={styles.head}>
        <ScreenHeading>收集与汇总</ScreenHeading>
        <DeskHead collecting={collecting} hasUnits={hasUnits} />
      </div>
      {desk.isUnsaved && (
        <Notice tone="error" role="alert">
          浏览器没有存下收进来的报告，关闭页面后就没有了。请先导出需要的清单，清理浏览器的存储空间后再收。
        </Notice>
      )}
      {desk.isRead && !hasUnits && readings.isBack && (
        <>
          <Refusal>{refusal}</Refusal>
          <UnitsSource
            text={head.unitsText}
            onText={(unitsText) => {
              collectionDesk.setHead({ unitsText });
              setNaming(false);
              requestAnimationFrame(() => focusFirst(chooseFilesId));
            }}
          />
          {!isNaming && (
            <div className={styles.row}>
              {bringing}
              <span className={styles.quiet}>收到别人分来或交接的收集文件，直接导入，单位名录也在里面。</span>
            </div>
          )}
        </>
      )}
      {hasUnits && (
        <>
          <IntakeBox
            progress={desk.progress}
            onFiles={(files) => void collectionDesk.add(files, { year, settings })}
            onCancel={collectionDesk.cancel}
          />
          <div className={styles.tools}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
            <div role="group" aria-label="看什么" className={styles.row}>
              {tab("units", "各单位")}
              {tab("rules", "各项问题")}
              {tab("across", "横向比对")}
              {tab("sum", "汇总")}
              {tab("strays", `没有归入的文件 ${collected.strays.length}`)}
            </div>
            <div className={styles.row}>
              <WaysOutMenu
                collecting={collecting}
                onAsk={(one) => {
                  setTold(undefined);
                  ask(one);
                }}
              />
              {bringing}
              {isTyped && <Button onClick={() => setNaming(true)}>修改名录</Button>}
              <Button disabled={desk.arrivals.length === 0} onClick={() => ask({ kind: "clear" })}>
                清空
              </Button>
            </div>
          </div>
          <Refusal>{refusal ?? (asked ? undefined : readings.problem)}</Refusal>
          {told !== undefined && (
            <Notice tone="done" role="status">
              {told}
            </Notice>
          )}
          {view === "rules" && <RulesView units={collected.units} onRead={readNamed} />}
          {view === "across" && (
            <>
              <AlikeView units={rows} settings={settings} />
              <OutliersView units={rows} onRead={readNamed} />
            </>
          )}
          {view === "sum" && <SumView collecting={collecting} />}
          {view === "units" && (
            <UnitsView
              units={collected.units}
              rows={rows}
              view={shown}
              onView={(change) => setShown({ ...shown, ...change })}
              readers={head.readers}
              ticked={ticked}
              onTick={tick}
              leftOut={head.leftOut}
              onLeftOut={(leftOut) => collectionDesk.setHead({ leftOut: [...leftOut] })}
              onOpen={(one) => {
                readings.forget();
                ask({ kind: "unit", name: one.unit.name });
              }}
              onRead={(one) => readings.read(one, rows)}
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
      {asked && <DeskDialogs {...{ asked, collecting, readings, rows, ticked }} onAsk={ask} onDone={setTold} />}
      {merging.waiting && (
        <MergedUnitsDialog merge={merging.waiting} onMerge={merging.choose} onClose={merging.giveUp} />
      )}
    </main>
  );
}
