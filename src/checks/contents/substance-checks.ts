import { type CheckDef, prescribedFormat, rulesSharing } from "../check-def.ts";
import { copiedNumbers, copiedSentences, sameNames } from "./copied.ts";
import { custom } from "./obligation-checks.ts";
import { pairedMeasures } from "./paired-items.ts";
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
    id: "pairedMeasures",
    title: "问题与改进措施逐条对应",
    source: custom,
    why: "列了问题而没有相应的措施，退回时多半就是要补这一条。",
    find: pairedMeasures,
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
    title: "沿用上年的数和日期",
    source: custom,
    why: "从上年报告改起的，句子里的数和日期最容易忘了改。",
    needs: "the year before",
    find: copiedNumbers,
  },
  {
    id: "copiedSentences",
    title: "沿用上年的句子",
    source: custom,
    why: "照抄的句子未必合本年度的情况，要有人逐句看过。",
    needs: "the year before",
    find: copiedSentences,
  },
  {
    id: "sameNames",
    title: "沿用上年的联系方式和日期",
    source: custom,
    why: "联系人、电话和落款日期换了没有改，读者就找不到人。",
    needs: "the year before",
    find: sameNames,
  },
]);
