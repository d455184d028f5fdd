import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { breaking, jumps } from "./across-years.ts";
import { unbalancedColumns } from "./relations.ts";
import { misspelledNumbers, typedPlaceholders } from "./typed.ts";

const withinTheYear = rulesSharing({ severity: "error", source: prescribedFormat }, [
  {
    id: "H2",
    title: "表三各列勾稽关系",
    why: "两边不等，说明有申请没有交代去向，报送时会被退回。",
    find: unbalancedColumns,
  },
  {
    id: "H5",
    title: "数字的写法",
    why: "写法不对的数字不能相加，也不能汇总。",
    find: misspelledNumbers,
  },
  {
    id: "H6",
    title: "以符号代替数字",
    why: "空着或画线，分不清是没有还是没有填。",
    find: typedPlaceholders,
  },
]);

const againstLastYear = rulesSharing(
  { severity: "warning", source: "跨年度数据衔接，各地审核惯例", needs: "the year before" },
  [
    {
      id: "X1",
      title: "上年结转与上年报告",
      why: "上年年底结转的申请，就是本年年初要接着办的，两个数应当相同。",
      find: breaking("X1"),
    },
    {
      id: "X2",
      title: "现行有效件数与上年报告",
      why: "现行有效件数应能从上年件数和本年增减推出。",
      find: breaking("X2"),
    },
    {
      id: "X3",
      title: "废止件数与上年报告",
      why: "废止的不会多于上年现行有效的。",
      find: breaking("X3"),
    },
    {
      id: "X4",
      title: "数据增减幅度",
      why: "数据大起大落，上级会要求说明原因。",
      find: jumps,
    },
  ],
);

/** The rules over the numbers of the tables alone, which follow each pause in typing from the first screen on. */
export const numberChecks: readonly CheckDef[] = [...withinTheYear, ...againstLastYear];
