/**
 * Other wordings under which lines of the tables stand in published reports, by the line's id. Those of the edition of
 * 2019 (国办公开办函〔2019〕60号) are taken for their counterpart in that of 2021 where one means the same.
 */
export const variants: Readonly<Record<string, readonly string[]>> = {
  regulations: ["政府规章", "部门规章"],
  normativeDocuments: ["规范性文件", "行政规范性文件数"],
  issued: ["本年新制作数量", "本年制发数量", "本年新制发件数", "本年制发数"],
  repealed: ["本年废止数量", "本年废止数"],
  inForce: ["现行有效数量", "现行有效数"],
  decisions: ["处理决定数量", "本年度处理决定数量", "本年处理决定数"],
  fees: ["行政事业性收费项目"],
  amount: ["本年收费总金额", "本年收费金额", "本年收费金额（万元）", "本年收费总金额（单位：万元）"],
  naturalPerson: ["公民", "个人"],
  commercialEnterprise: ["企业"],
  publicInterestOrganization: ["公益组织", "社会组织"],
  total: ["合计", "总数", "小计", "共计"],
  received: ["本年新收政府信息公开申请", "本年度新收政府信息公开申请数量", "新收申请数量"],
  carriedIn: ["上年结转政府信息公开申请", "上年度结转政府信息公开申请数量", "上年结转申请数量"],
  concluded: ["合计", "办理结果总计"],
  carriedOut: ["结转下年度继续办理数量", "结转下年继续办理", "结转下年度办理"],
  otherHandling: ["其他情形"],
  forbiddenByLaw: ["法律法规禁止公开", "法律行政法规禁止公开"],
  upheld: ["维持", "维持结果"],
  corrected: ["纠正", "纠正结果"],
  otherResult: ["其他"],
  pending: ["未审结", "尚未审理完结"],
  directLitigation: ["未经复议直接起诉的", "直接起诉"],
  litigationAfterReview: ["经复议后起诉", "复议后起诉的", "复议后提起诉讼"],
};

/** Lines of the edition of 2019 that have no counterpart, by words that no line of 2021 has, whatever spaces break them. */
export const without2021 = new RegExp(
  [
    "其他对外管理服务",
    "政府集中采购",
    "采购总?项目",
    "采购总?金额",
    "上一年项目数量",
    "本年增[/／、]?减",
    "本年新公开数量",
    "对外公开总数量",
  ]
    .map((words) => words.replace(/(?<=[一-龥?\]])(?=[一-龥[])/g, "\\s*"))
    .join("|"),
);

/** Headings of columns of the edition of 2019 that have no counterpart. */
export const columnsWithout2021 = [
  "本年新公开数量",
  "对外公开总数量",
  "上一年项目数量",
  "本年增/减",
  "采购项目数量",
  "采购总金额",
] as const;
