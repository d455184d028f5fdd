import { type CheckDef, rulesSharing } from "../check-def.ts";
import { fixedHeadings } from "./headings.ts";
import { textLengths } from "./limits.ts";
import { signedLate } from "./signed.ts";
import { wantedStatements } from "./statements.ts";
import { wrongTerms } from "./terms.ts";

/** The rules that a notice brings as data: without its data they ask nothing. */
export const noticeChecks: readonly CheckDef[] = rulesSharing({ severity: "warning", source: "本地通知" }, [
  {
    id: "overviewLength",
    title: "规定的字数",
    why: "超过或不足本地规定的篇幅，会被要求压缩或补写。",
    needs: "limits",
    mayBeError: true,
    find: textLengths,
  },
  {
    id: "statements",
    title: "通知要求写明的内容",
    why: "通知点名要写的内容缺了，会被退回补写。",
    needs: "statements",
    mayBeError: true,
    find: wantedStatements,
  },
  {
    id: "fixedHeadings",
    title: "通知规定的小标题",
    why: "小标题不齐，汇总的人找不到要的内容。",
    needs: "headings",
    mayBeError: true,
    find: fixedHeadings,
  },
  {
    id: "terms",
    title: "通知规定的用语",
    why: "旧的提法写进今年的报告，会被退回修改。",
    needs: "terms",
    mayBeError: true,
    find: wrongTerms,
  },
  {
    id: "signedLate",
    title: "落款日期与公布期限",
    severity: "suggestion",
    why: "落款晚于公布期限，读者会认为报告没有按时公布。",
    needs: "stages",
    find: signedLate,
  },
]);
