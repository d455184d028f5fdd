import { feeRules } from "../../form/phrases.ts";
import { type CheckDef, rulesSharing } from "../check-def.ts";
import { eachLine, eachText } from "../text-rules.ts";
import { statedNumbers } from "./against-tables.ts";
import { feeItems, feeNotices } from "./fees.ts";
import { lastYearStated } from "./last-year-stated.ts";
import { listSums } from "./lists.ts";
import { moreThanAll } from "./more-than-all.ts";
import { countedNames } from "./names.ts";
import { claimsOfNone } from "./none.ts";
import { doubledOrLevel } from "./ratios/lasting.ts";
import { percentages } from "./ratios/percentages.ts";
import { shareSums } from "./ratios/share-sums.ts";
import { statedTwice } from "./twice.ts";

const inText = "文字内部的算术";
const againstTables = "文字与表格一致";
const readersDoubt = "文字与表格各说各的，公众和上级都不知道该信哪一个。";

/** The rules over numbers in sentences. */
export const narrativeChecks: readonly CheckDef[] = rulesSharing({ severity: "warning", source: inText }, [
  {
    id: "lists",
    title: "分项之和",
    why: "分项加起来不等于总数，其中必有一个数是错的。",
    find: eachLine((line) => [...listSums(line), ...moreThanAll(line)]),
  },
  {
    id: "names",
    title: "列举的数目",
    why: "说有四个方面而只列三个，多半漏了一段。",
    find: eachText(countedNames),
  },
  {
    id: "stated",
    title: "文字与表格的数",
    source: againstTables,
    why: readersDoubt,
    find: statedNumbers,
  },
  {
    id: "lastYearStated",
    title: "文中上年的数与上年报告",
    source: "文字与上年报告一致",
    why: "同一个数上年公布过一次，两年的报告都在网上，前后对不上最容易被指出。",
    needs: "the year before",
    find: lastYearStated,
  },
  {
    id: "none",
    title: "“没有”与表格的数",
    source: againstTables,
    why: readersDoubt,
    find: claimsOfNone,
  },
  {
    id: "percentages",
    title: "百分比与同比",
    why: "百分比任何人都能复算，算错最容易被指出。",
    *find(context) {
      return [...(yield* percentages(context)), ...(yield* doubledOrLevel(context))];
    },
  },
  {
    id: "shareSums",
    title: "占比之和",
    why: "同一个总数的各项占比应合为 100%，多了少了，其中必有一个是错的。",
    find: eachLine(shareSums),
  },
  {
    id: "twice",
    title: "同一数量前后一致",
    why: "同一件事前后两个数，其中必有一个是错的。",
    find: statedTwice,
  },
  {
    id: "feeItems",
    title: "信息处理费的分项",
    source: feeRules,
    why: "信息处理费只有按件、按量两种计收方式，两项之和应等于总额。",
    find: eachText(feeItems),
  },
  {
    id: "feeNotices",
    title: "收费通知与表三",
    source: againstTables,
    why: "没有发出收费通知，就不会有逾期未按通知缴费的申请。",
    find: feeNotices,
  },
]);
