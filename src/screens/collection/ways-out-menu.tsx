import { useState } from "react";
import { problemsCsv, reminderCsv, rollUpCsv, unitsCsv } from "../../collection/lists.ts";
import { consolidated } from "../../collection/roll-up.ts";
import { daysBetween, today } from "../../lib/days.ts";
import { blankDraft } from "../../report/blank-draft.ts";
import { download } from "../../ui/download.ts";
import { Menu } from "../../ui/menu.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { collectionDesk } from "./collection-desk.ts";
import type { Collecting } from "./use-collected.ts";

/** What marks the draft that is made of the sums. */
const mark = "汇总";

const saveCsv = (name: string, text: string) => download(`${name}.csv`, "text/csv", text);

/** What leaves the desk: lists for the units, lists of numbers, and the draft of the consolidated report. */
export function WaysOutMenu({ collecting: { collected, sum, year, due, desk } }: { collecting: Collecting }) {
  const { store } = useProgram();
  const [problem, setProblem] = useState<string>();
  const saveProblems = async () => {
    const taken = collected.units.flatMap(({ unit, taken: one }) => (one ? [{ unit: unit.name, file: one.file }] : []));
    const units = [];
    for (const one of taken) {
      const report = await collectionDesk.reportOf(one.file);
      if (!report) return setProblem(`“${one.file}”读不出来了，没有导出问题清单。请把它移出，再收进来一次。`);
      units.push({ ...one, problems: report.problems });
    }
    setProblem(undefined);
    return saveCsv(`${year}年问题清单`, problemsCsv(units));
  };
  const saveAll = async () =>
    download(`${year}年收集文件.json`, "application/json", new Blob([...(await collectionDesk.asFile())]));
  const draft = () => {
    const own = desk.head.own === "" ? undefined : store.peek(desk.head.own);
    const base = own ?? blankDraft({ organ: "", organKind: "government", year });
    const made = { ...consolidated(sum, base), finalisedOn: null };
    setProblem(beginDraft(store, made, { mark: freeMark(store.list(), made, mark) }));
  };
  const late = daysBetween(due, today());
  const groups = [
    {
      title: "给各单位",
      items: [
        {
          name: "催报名单",
          hint: "CSV",
          onChoose: () => saveCsv(`${year}年催报名单`, reminderCsv(collected, { due, late })),
        },
        { name: "问题清单", hint: "CSV", onChoose: () => void saveProblems() },
      ],
    },
    {
      title: "数字",
      items: [
        { name: "各单位一览", hint: "CSV", onChoose: () => saveCsv(`${year}年各单位`, unitsCsv(collected)) },
        { name: "汇总表", hint: "CSV", onChoose: () => saveCsv(`${year}年汇总`, rollUpCsv(sum)) },
        { name: "导出收集文件", hint: "备份、交接", onChoose: () => void saveAll() },
        { name: "建立汇总报告的草稿", onChoose: draft },
      ],
    },
  ];
  return (
    <>
      <Menu name="导出" groups={groups} />
      <Refusal>{problem}</Refusal>
    </>
  );
}
