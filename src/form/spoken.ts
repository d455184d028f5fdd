/**
 * How running texts speak of what the form counts: words beside its labels, by the id of the row, the column or the merged
 * heading that they mean. Words in a line are parted by blanks. An earlier spoken word and the printed label mean the same.
 */

/** What applications are called where the report speaks of them for the first time. */
export const applicationName = "政府信息公开申请";

/** 申请 so named that nothing else can be meant. */
export const applicationWords = `${applicationName} 信息公开申请 政府信息公开的申请 信息公开的申请 公开政府信息申请 公开政府信息的申请 公开政府信息的要求 公开信息申请 公开信息的申请 公开申请 政府信息申请 政府信息申请公开 政府信息申请公开件 信息申请公开件 申请公开政府信息的要求 申请公开政府信息 申请公开信息 申请公开件 申请公开的事项 申请公开事项 依申请公开申请 依申请公开政府信息申请 依申请公开信息申请 依申请公开件 依申请公开事项 依申请公开信息 依申请公开政府信息 依申请公开政务信息 依申请公开政府信息件 依申请信息 依申请公开请求 依申请公开 依申请公开案件 依申请公开办件 政府信息依申请公开 政府信息依申请公开件 政府信息公开依申请 信息公开依申请 依申请件 依申请事项 依申请 向管委会申请的政府信息 政府信息公开申请件 政府信息公开申请事项 信息公开申请件 信息公开申请事项 政府信息公开件 信息公开申请表 政府信息公开申请表 公民申请公开信息 书面政府信息公开申请 申请政府信息公开 申请信息公开 政府信息公开类申请`;

/** 申请 alone: other offices receive applications for much else. */
export const plainApplicationWords =
  "申请 申请件 申请量 申请数 申请数量 申请总量 申请总数 受理量 收件量 申请事项 答复件 申请件数";

/** 表三: outcomes, by row or by merged heading (`refused`, `unavailable`, `notProcessed`, `otherwiseHandled`). */
export const outcomeWords = {
  granted: "予以公开 同意公开 准予公开 决定公开 全部公开 给予公开",
  partlyGranted: "部分公开 予以部分公开 同意部分公开 区分处理 区分后公开",
  grantedOrPartly:
    "公开或部分公开 全部或部分公开 予以公开和部分公开 予以公开或部分公开 全部或者部分公开 予以公开或者部分公开 予以公开及部分公开",
  refused: "不予公开 不同意公开 决定不予公开 不公开",
  stateSecret: "属于国家秘密 涉及国家秘密 属国家秘密 涉国家秘密",
  forbiddenByLaw: "其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开",
  endangersSecurity: "三安全一稳定 危及“三安全一稳定”",
  thirdPartyRights: "保护第三方合法权益 涉及第三方合法权益 第三方合法权益 影响第三方合法权益 损害第三方合法权益",
  internalAffairs: "属于三类内部事务信息 三类内部事务信息 内部事务信息 内部管理信息 三类内部事务",
  processInformation: "属于四类过程性信息 四类过程性信息 过程性信息 四类过程性",
  enforcementFiles: "属于行政执法案卷 行政执法案卷信息 行政执法案卷",
  administrativeInquiry: "属于行政查询事项 行政查询事项",
  unavailable: "无法提供 不能提供 未能提供",
  notHeld:
    "本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 信息不存在 政府信息不存在 本办不掌握相关政府信息 本机关未掌握 不属于本机关公开 不属于本机关掌握 不属于本行政机关公开 不属于本单位公开 不属于本部门公开 不属于我局公开 本单位不掌握 本单位不掌握相关政府信息 我单位不掌握 本局不掌握 我局不掌握 本部门不掌握 非本机关掌握 不属于本单位掌握 不属本机关公开 不属于我单位公开 不属于本机关负责公开 不属于本行政机关负责公开 不属于本单位负责公开 不属于我局负责公开",
  needsCreation: "没有现成信息需要另行制作 没有现成信息 需要另行制作",
  stillUnclear: "补正后申请内容仍不明确 申请内容仍不明确 补正后仍不明确 补正后内容仍不明确",
  notProcessed: "不予处理 不作处理",
  petitionLike:
    "信访举报投诉类申请 信访举报投诉类 信访投诉举报类 信访投诉举报类申请 投诉举报类申请 信访类申请 信访、举报、投诉类申请 信访、投诉、举报类申请",
  repeated: "重复申请",
  publication: "要求提供公开出版物",
  excessive: "无正当理由大量反复申请",
  reissue: "要求行政机关确认或重新出具已获取信息",
  otherwiseHandled: "其他处理 作其他处理 其它处理",
  notSupplemented: "申请人无正当理由逾期不补正 逾期不补正 逾期未补正 无正当理由逾期不补正 无正当理由逾期未补正",
  feeUnpaid: "申请人逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费 逾期未按收费通知要求缴纳费用",
} as const;

/** Who applied, by column; `organisations` are the five of 法人或其他组织 together. */
export const applicantWords = {
  naturalPerson: "自然人 公民 公民个人 个人 自然人申请 公民申请",
  organisations:
    "法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人以及其他组织 法人与其他组织 企业或其他组织 企业和其他组织 法人 法人组织 单位",
  commercialEnterprise: "商业企业 企业",
  researchInstitution: "科研机构",
  publicInterestOrganization: "社会公益组织 公益组织",
  legalServiceAgency: "法律服务机构",
} as const;

/** 表四: by row; `lawsuits` are both rows of 行政诉讼 together. */
export const caseWords = {
  review: "行政复议 行政复议案件 行政复议申请 行政复议案 复议案件 复议申请 复议 行政复议事项",
  lawsuits: "行政诉讼 行政诉讼案件 行政诉讼案 诉讼案件 诉讼 行政应诉案件 行政应诉 行政诉讼事项",
  directLitigation: "未经复议直接起诉 未经复议直接起诉的行政诉讼 直接起诉 未经行政复议直接起诉",
  litigationAfterReview: "复议后起诉 复议后诉讼 经复议后起诉 经复议后提起诉讼 复议后提起诉讼 经复议后的行政诉讼",
} as const;

/** 表四: results, by column. */
export const resultWords = {
  upheld: "结果维持 维持 获维持 被维持 维持原行政行为 维持原答复 予以维持 判决维持 判决结果维持",
  corrected: "结果纠正 纠正 被纠正 予以纠正 纠错 被纠错",
  otherResult: "其他结果",
  pending: "尚未审结 未审结 尚未办结 正在审理",
} as const;

/** 表二: by row. */
export const documentWords = {
  normativeDocuments: "行政规范性文件 规范性文件 行政规范性文件数 规范性文件数",
  regulations: "规章 政府规章 市政府规章 部门规章",
} as const;

/** 表二: what became of documents, by column. */
export const documentVerbs = {
  issued: "制发 制定 出台 印发 制定出台 制定印发 新制发 新制定 新出台 新印发 制定并印发 印制",
  repealed: "废止 宣布废止 予以废止",
  inForce: "现行有效 继续有效 现有有效 累计有效 仍然有效 现存有效",
} as const;

/** 表二: decisions, by row. */
export const actWords = {
  licences: "行政许可 行政许可决定 许可决定 行政许可事项决定 行政许可类 行政许可处理决定数",
  penalties: "行政处罚 行政处罚决定 处罚决定 行政处罚案件 行政处罚类",
  coercion: "行政强制 行政强制决定 行政强制措施 行政强制类",
} as const;

/** 行政事业性收费 of 表二, in 万元. */
export const feeWords =
  "行政事业性收费 行政事业性收费金额 行政事业性收费项目金额 行政事业性收费总额 行政事业性收费总金额";

/** 信息处理费 of part six, in 元. */
export const processingFeeWords = "信息处理费 政府信息公开信息处理费 依申请公开信息处理费 政府信息处理费";
