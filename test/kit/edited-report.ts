import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "./example-draft.ts";

/** The township's report a year on, with every kind of change that an office makes in a year. */
export function editedReport(): Draft {
  const draft = exampleDraft();
  const [first, second, third, ...rest] = draft.overview.aspects;
  if (!first || !second || !third) throw new Error("the township's report has five aspects");
  return {
    ...draft,
    year: 2024,
    overview: {
      ...draft.overview,
      contact: "公众对本报告有疑问的，可与缙氏镇党政办公室联系。",
      opening: draft.overview.opening.replace("2023 年", "2024 年"),
      aspects: [
        {
          heading: "主动公开",
          text: first.text
            .replace("2023 年", "2024 年")
            .replace("137 条", "139 条")
            .replace("领导信息 3 条", "领导信息 5 条"),
        },
        {
          heading: second.heading,
          text: "2024 年，我镇新收信息公开申请 6 件，均已在法定期限内答复，申请人没有提出异议。",
        },
        { heading: "政策解读情况", text: "全年解读镇级文件十二件，其中图解五件。" },
        { heading: third.heading, text: third.text.replace(/^[^。]*。/, "") },
        ...rest,
      ],
    },
    problems: {
      problems: draft.problems.problems.replace("2023年", "2024年"),
      measures: `${draft.problems.measures}四是建立信息公开台账，每季度核对一次。`,
    },
    other: draft.other.replace("2023年", "2024年"),
    disclosure: { ...draft.disclosure, licences: { decisions: 12 }, fees: { amount: "0.5" } },
    applications: {
      ...draft.applications,
      received: { ...draft.applications.received, naturalPerson: 6 },
      granted: { ...draft.applications.granted, naturalPerson: 5 },
      carriedOut: { ...draft.applications.carriedOut, naturalPerson: null },
      partlyGranted: { ...draft.applications.partlyGranted, naturalPerson: 1 },
    },
    notes: { "disclosure.licences.decisions": "其中注销1件" },
  };
}
