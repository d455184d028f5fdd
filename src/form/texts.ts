import type { PartId } from "./form.ts";

/** A text that the report asks for, by its path in a draft. */
export interface TextDef {
  readonly id: string;
  readonly part: PartId;
  /** What the field is called on screen and in messages. */
  readonly label: string;
  readonly hint: string;
  /** A report without it is not complete. */
  readonly required: boolean;
  /** It may read the same every year; of all others a supervising office expects new words. */
  readonly standing: boolean;
}

/** The texts around the aspects of part one, and those of parts five and six, in printed order. */
export const texts = [
  {
    id: "overview.basis",
    part: "overview",
    label: "编制依据",
    hint: "写明报告依据的条例和通知，印在“一、总体情况”之前。",
    required: false,
    standing: true,
  },
  {
    id: "overview.period",
    part: "overview",
    label: "统计期限",
    hint: "数据的起止日期，一般为本年度 1 月 1 日至 12 月 31 日。",
    required: false,
    standing: true,
  },
  {
    id: "overview.contact",
    part: "overview",
    label: "联系方式",
    hint: "公众对报告有疑问时的联系单位、地址、电话，可不填。",
    required: false,
    standing: true,
  },
  {
    id: "overview.opening",
    part: "overview",
    label: "总述",
    hint: "印在“一、总体情况”标题之下、五个方面之前，可不填。",
    required: false,
    standing: false,
  },
  {
    id: "problems.problems",
    part: "problems",
    label: "存在的主要问题",
    hint: "写本年度的实际问题，一般两到三条。",
    required: true,
    standing: false,
  },
  {
    id: "problems.measures",
    part: "problems",
    label: "改进情况",
    hint: "写上年问题的整改结果和下一步措施，与问题逐条对应。",
    required: true,
    standing: false,
  },
  {
    id: "other",
    part: "other",
    label: "其他需要报告的事项",
    hint: "先写信息处理费情况，再写其他需要报告的事项。",
    required: true,
    standing: false,
  },
] as const satisfies readonly TextDef[];

/** The path of a text in a draft. */
export type TextId = (typeof texts)[number]["id"];

/** The definition of a text; ids are a closed set, so there always is one. */
export function textDef(id: TextId): TextDef {
  return texts.find((field) => field.id === id) as TextDef;
}
