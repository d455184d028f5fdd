import type { ReactNode } from "react";
import { type Chart, chartOf } from "../../document/charts/chart-data.ts";
import { chartWords } from "../../document/charts/chart-text.ts";
import { chartSvg } from "../../document/charts/svg.ts";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { chartsHeading, chartTitles } from "../../form/chart-words.ts";
import { partOf, partTitle } from "../../form/form.ts";
import { type ChartId, type ChartPlace, chartIds } from "../../report/charts/chart-choice.ts";
import type { Draft } from "../../report/schema.ts";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./charts.module.css";
import { chartsToolId, withChartAt } from "./chosen-charts.ts";
import { EarlierYears } from "./earlier-years.tsx";

const places: readonly { readonly place: ChartPlace | undefined; readonly words: string }[] = [
  { place: undefined, words: "不用" },
  { place: "overview", words: `放在“${partTitle(partOf("overview"))}”末尾` },
  { place: "page", words: `放在报告后面的“${chartsHeading}”页` },
];

const why: Readonly<Record<Extract<Chart, string>, string>> = {
  blank: "要画的数还没有填齐，填完以后才画。对比的，上年报告的数也要齐全。",
  zero: "各项都是 0，不画。",
  alone: "没有上年报告，画不出对比。可以先在“基本信息”中选择上年数据。",
};

/** 图解: which charts of the tables are printed, and where; each is seen as it prints. */
export function ChartsDialog({ onClose }: { onClose: () => void }) {
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const commit = (change: (draft: Draft) => Draft) =>
    editor.commit(change(editor.current()), { name: "选择图解", section: "overview", field: chartsToolId });
  return (
    <Dialog title={chartsHeading} onClose={onClose} isWide>
      <p className={styles.about}>图由各表的数画成，表改了图也跟着改。黑白打印也分得清；Word 文件中的图可以编辑。</p>
      {draft.finalisedOn !== null && <Notice tone="warning">这份报告已经定稿，改选图解会取消定稿。</Notice>}
      <div className={styles.charts}>
        {chartIds.map((id) => (
          <OneChart key={id} id={id} draft={draft} onChoose={(place) => commit((now) => withChartAt(now, id, place))}>
            {id === "years" && <EarlierYears draft={draft} onCommit={commit} />}
          </OneChart>
        ))}
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}

interface OneProps {
  id: ChartId;
  draft: Draft;
  onChoose: (place: ChartPlace | undefined) => void;
  children: ReactNode;
}

function OneChart({ id, draft, onChoose, children }: OneProps) {
  const chart = chartOf(draft, id);
  const chosen = draft.charts?.places[id];
  return (
    <fieldset className={styles.chart}>
      <legend>{chartTitles[id]}</legend>
      <div className={styles.places}>
        {places.map(({ place, words }) => (
          <label key={words}>
            <input type="radio" name={`chart-${id}`} checked={chosen === place} onChange={() => onChoose(place)} />
            {words}
          </label>
        ))}
      </div>
      {children}
      {typeof chart === "string" ? <p className={styles.about}>{why[chart]}</p> : <Drawing chart={chart} />}
    </fieldset>
  );
}

function Drawing({ chart }: { chart: Exclude<Chart, string> }) {
  const block = { kind: "chart", number: 1, ...chart } as const;
  return (
    <img
      className={styles.drawing}
      alt={chartWords(block)}
      src={`data:image/svg+xml,${encodeURIComponent(chartSvg(block))}`}
    />
  );
}
