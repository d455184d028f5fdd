import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { copiedNumbers } from "./copied.ts";
import { custom } from "./obligation-checks.ts";
import { lastProblems, repeatedParts, withoutNumber } from "./substance.ts";

/** The rules over what a report should say and leaves out, or has said before: told last, as they concern no single words. */
export const substanceChecks: readonly CheckDef[] = rulesSharing({ severity: "suggestion", source: prescribedFormat }, [
  {
    id: "noNumber",
    title: "主动公开、依申请公开的数量",
    source: custom,
    why: "没有数量，就看不出本年度做了多少工作。",
    find: withoutNumber,
  },
  {
    id: "lastProblems",
    title: "上年问题的整改",
    why: "上年列的问题没有下文，读者会以为没有整改。",
    find: lastProblems,
  },
  {
    id: "repeated",
    title: "与上年相同的文字",
    source: custom,
    why: "与上年报告大段相同的，有的地方会扣分或退回。",
    needs: "the year before",
    find: repeatedParts,
  },
  {
    id: "copiedNumbers",
    title: "沿用上年的数",
    source: custom,
    why: "从上年报告改起的，句子里的数最容易忘了改。",
    needs: "the year before",
    find: copiedNumbers,
  },
]);
