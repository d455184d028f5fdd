import { notice, tables } from "../../form/form.ts";
import { valuesOf } from "../../report/schema.ts";
import type { CheckDef, Found } from "../check-def.ts";
import type { Finding } from "../finding.ts";
import { acrossYearsFindings } from "./across-years.ts";
import { relationFindings, typedFindings } from "./relations.ts";

/** The notice that prescribes the format. */
export const prescribedFormat = `统一格式（${notice.number}）`;
const acrossYears = "跨年度数据衔接，各地审核惯例";

/** Findings that one file makes of several rules at once. */
const only = (check: string, all: readonly Finding[]): readonly Found[] => all.filter((one) => one.check === check);

/** The rules over the numbers of the tables alone, which follow each pause in typing from the first screen on. */
export const numberChecks: readonly CheckDef[] = [
  {
    id: "H2",
    title: "表三各列勾稽关系",
    severity: "error",
    source: prescribedFormat,
    why: "两边不等，说明有申请没有交代去向，报送时会被退回。",
    find: ({ draft }) => tables.flatMap((table) => relationFindings(table, valuesOf(draft, table))),
  },
  {
    id: "H5",
    title: "数字的写法",
    severity: "error",
    source: prescribedFormat,
    why: "写法不对的数字不能相加，也不能汇总。",
    find: ({ draft }) => only("H5", typedFindings(draft)),
  },
  {
    id: "H6",
    title: "以符号代替数字",
    severity: "error",
    source: prescribedFormat,
    why: "空着或画线，分不清是没有还是没有填。",
    find: ({ draft }) => only("H6", typedFindings(draft)),
  },
  {
    id: "X1",
    title: "上年结转与上年报告",
    severity: "warning",
    source: acrossYears,
    why: "上年年底结转的申请，就是本年年初要接着办的，两个数应当相同。",
    needs: "the year before",
    find: ({ draft }) => only("X1", acrossYearsFindings(draft)),
  },
  {
    id: "X2",
    title: "现行有效件数与上年报告",
    severity: "warning",
    source: acrossYears,
    why: "现行有效件数应能从上年件数和本年增减推出。",
    needs: "the year before",
    find: ({ draft }) => only("X2", acrossYearsFindings(draft)),
  },
  {
    id: "X3",
    title: "废止件数与上年报告",
    severity: "warning",
    source: acrossYears,
    why: "废止的不会多于上年现行有效的。",
    needs: "the year before",
    find: ({ draft }) => only("X3", acrossYearsFindings(draft)),
  },
  {
    id: "X4",
    title: "数据增减幅度",
    severity: "warning",
    source: acrossYears,
    why: "数据大起大落，上级会要求说明原因。",
    needs: "the year before",
    find: ({ draft }) => only("X4", acrossYearsFindings(draft)),
  },
];
