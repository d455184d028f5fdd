import { enteredIds } from "../../src/form/cells.ts";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { publishedReport } from "./reports.ts";

/** 杭州 2025 with an annotation in every entered number of 表三, all different or all the same. */
export function annotatedThroughout(isAlike: boolean): Draft {
  const { draft } = publishedReport("hangzhou-2025");
  const annotated = enteredIds.filter((id) => id.startsWith("applications."));
  const words = (at: number) => (isAlike ? "其中修订16件" : `其中修订${at + 1}件`);
  return { ...draft, notes: Object.fromEntries(annotated.map((id, at) => [id, words(at)])) };
}

/** 杭州 2025 with more annotations than the cells of its tables have room for: 24 of one line, and one of a sentence. */
export function annotatedReport(): Draft {
  const { draft } = publishedReport("hangzhou-2025");
  const annotated = enteredIds.filter((id, at) => id.startsWith("applications.") && at % 6 === 0).slice(0, 24);
  const notes = Object.fromEntries(annotated.map((id, at) => [id, `其中上年结转${at + 1}件、当年新收${at + 30}件`]));
  const long = "含市政府办公厅代收并分送各区县政府和市级部门办理的申请，未含各单位直接收到的";
  return { ...draft, notes: { ...notes, "disclosure.normativeDocuments.issued": long } };
}

/** 杭州 2025 as it is while it is written: no text in two aspects, and every third number of the tables blank. */
export function halfFilled(): Draft {
  const { draft } = publishedReport("hangzhou-2025");
  const blanked = <T>(value: T, at: number): T | null => (at % 3 === 0 ? null : value);
  const blanks = <T extends object>(table: T): T => {
    let count = 0;
    return JSON.parse(JSON.stringify(table), (_, value) => {
      if (typeof value === "object") return value;
      count += 1;
      return blanked(value, count);
    });
  };
  const aspects = draft.overview.aspects.map((aspect, at) => (at % 2 === 0 ? aspect : { ...aspect, text: "" }));
  return {
    ...draft,
    overview: { ...draft.overview, aspects },
    disclosure: blanks(draft.disclosure),
    applications: blanks(draft.applications),
    litigation: blanks(draft.litigation),
  };
}

/** The example with every chart, attachments and a signature. */
export function chartedReport(): Draft {
  const report = exampleReport();
  return {
    ...report,
    lastYear: asPastReport({ ...report, year: report.year - 1 }),
    charts: {
      places: { outcomes: "overview", applicants: "page", years: "page", disputes: "overview" },
      earlier: [{ year: report.year - 2, received: 3000, concluded: 2990, carriedOut: 110 }],
    },
    attachments:
      "政府信息公开工作年度报告数据统计表及其填报说明（含各区县政府、市级部门和直属单位）\n政府信息公开申请办理情况说明",
    signedBy: report.organ,
    signedOn: `${report.year + 1}年1月20日`,
  };
}
