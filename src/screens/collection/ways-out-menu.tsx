import { useState } from "react";
import { isReadable } from "../../collection/collect.ts";
import { consolidatedReport } from "../../collection/consolidated-report.ts";
import {
  problemRows,
  problemsCsv,
  reminderCsv,
  rollUpCsv,
  type UnitProblems,
  unitsCsv,
} from "../../collection/lists.ts";
import { daysBetween, today } from "../../lib/days.ts";
import { blankDraft } from "../../report/blank-draft.ts";
import { download } from "../../ui/download.ts";
import { Menu } from "../../ui/menu.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { collectionDesk } from "./desk/collection-desk.ts";
import type { DeskQuestion } from "./desk-dialogs.tsx";
import type { Collecting } from "./use-collected.ts";

/** What marks the draft that is made of the sums. */
const mark = "汇总";

const saveCsv = (name: string, text: string) => download(`${name}.csv`, "text/csv", text);
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface Props {
  collecting: Collecting;
  /** Asks which units' reports go back, are passed, or are read by somebody else. */
  onAsk: (asked: DeskQuestion) => void;
}

/** What leaves the desk: lists for the units, lists of numbers, and the draft of the consolidated report. */
export function WaysOutMenu({ collecting: { collected, sum, year, due, desk }, onAsk }: Props) {
  const { store } = useProgram();
  const [problem, setProblem] = useState<string>();
  /** Makes a file; says so where it fails, as where a part of the program cannot be loaded. */
  const make = (name: string, work: () => Promise<string | undefined>) => {
    setProblem(undefined);
    work().then(setProblem, () => setProblem(`没有导出${name}。请检查网络后再试一次。`));
  };
  const withProblems = async (save: (units: readonly UnitProblems[]) => Promise<void>) => {
    const units: UnitProblems[] = [];
    if (collected.units.some((one) => one.taken && !isReadable(one)))
      return "报告还在审核，没有导出问题清单。请等读完后再导出。";
    for (const { unit, taken } of collected.units) {
      if (!taken) continue;
      const report = await collectionDesk.reportOf(taken.file);
      if (!report) return `“${taken.file}”读不出来了，没有导出问题清单。请把它移出，再收进来一次。`;
      units.push({ unit: unit.name, file: taken.file, problems: report.problems });
    }
    await save(units);
    return undefined;
  };
  const base = () => {
    const own = desk.head.own === "" ? undefined : store.peek(desk.head.own);
    return own ?? blankDraft({ organ: "", organKind: "government", year });
  };
  const name = `${year}年问题清单`;
  const problemsAs = {
    csv: async (units: readonly UnitProblems[]) => saveCsv(name, problemsCsv(units)),
    xlsx: async (units: readonly UnitProblems[]) => {
      const { problemsWorkbook } = await import("../../collection/workbooks.ts");
      const file = await problemsWorkbook(units, base().organ);
      download(`${name}.xlsx`, file.type, file);
    },
    docx: async (units: readonly UnitProblems[]) => {
      const { listToDocx } = await import("../../document/word/list-docx.ts");
      const [heads = [], ...rows] = problemRows(units);
      const file = await listToDocx({ title: name, organ: base().organ, heads, shares: [4, 4, 5, 2, 9, 6, 4], rows });
      download(`${name}.docx`, wordType, new Blob([file as BlobPart]));
    },
  };
  const saveWorkbook = async () => {
    const { rollUpWorkbook } = await import("../../collection/workbooks.ts");
    const file = await rollUpWorkbook(collected, sum, base());
    download(`${year}年汇总.xlsx`, file.type, file);
    return undefined;
  };
  const saveAll = async () => {
    download(`${year}年收集文件.json`, "application/json", new Blob([...(await collectionDesk.asFile())]));
    return undefined;
  };
  const draft = () => {
    const made = consolidatedReport(sum, base());
    setProblem(beginDraft(store, made, { mark: freeMark(store.list(), made, mark) }));
  };
  const late = daysBetween(due, today());
  const problems = (as: keyof typeof problemsAs) => make("问题清单", () => withProblems(problemsAs[as]));
  const groups = [
    {
      title: "给各单位",
      items: [
        { name: "退回意见", hint: "zip", onChoose: () => onAsk({ kind: "send", as: "return" }) },
        { name: "通过", hint: "zip", onChoose: () => onAsk({ kind: "send", as: "pass" }) },
        {
          name: "催报名单",
          hint: "CSV",
          onChoose: () => saveCsv(`${year}年催报名单`, reminderCsv(collected, { due, late })),
        },
        { name: "问题清单", hint: "CSV", onChoose: () => problems("csv") },
        { name: "问题清单（Excel）", onChoose: () => problems("xlsx") },
        { name: "问题清单（Word）", onChoose: () => problems("docx") },
      ],
    },
    {
      title: "数字",
      items: [
        { name: "汇总工作簿", hint: "Excel，带公式", onChoose: () => make("汇总工作簿", saveWorkbook) },
        { name: "各单位一览", hint: "CSV", onChoose: () => saveCsv(`${year}年各单位`, unitsCsv(collected)) },
        { name: "汇总表", hint: "CSV", onChoose: () => saveCsv(`${year}年汇总`, rollUpCsv(sum)) },
        { name: "建立汇总报告的草稿", onChoose: draft },
      ],
    },
    {
      title: "收集文件",
      items: [
        { name: "导出收集文件", hint: "备份、交接", onChoose: () => make("收集文件", saveAll) },
        { name: "分给审阅人", hint: "勾选的单位", onChoose: () => onAsk({ kind: "share" }) },
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
