import type { TableDef } from "./table.ts";

const applicants = ["申请人情况"];
const organisations = ["申请人情况", "法人或其他组织"];

const outcome = "三、本年度办理结果";
const refused = [outcome, "（三）不予公开"];
const unavailable = [outcome, "（四）无法提供"];
const notProcessed = [outcome, "（五）不予处理"];
const otherwiseHandled = [outcome, "（六）其他处理"];

/** 表三, edition 2021: 25 printed rows by 7 columns, of which 24 by 6 are entered. */
export const applications = {
  id: "applications",
  name: "表三",
  caption: "收到和处理政府信息公开申请情况",
  corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  printed: "down",
  bands: [
    {
      columns: [
        { id: "naturalPerson", label: "自然人", under: applicants, unit: "件" },
        { id: "commercialEnterprise", label: "商业企业", under: organisations, unit: "件" },
        { id: "researchInstitution", label: "科研机构", under: organisations, unit: "件" },
        { id: "publicInterestOrganization", label: "社会公益组织", under: organisations, unit: "件" },
        { id: "legalServiceAgency", label: "法律服务机构", under: organisations, unit: "件" },
        { id: "otherOrganization", label: "其他", under: organisations, unit: "件" },
        {
          id: "total",
          label: "总计",
          under: applicants,
          unit: "件",
          sum: [
            "naturalPerson",
            "commercialEnterprise",
            "researchInstitution",
            "publicInterestOrganization",
            "legalServiceAgency",
            "otherOrganization",
          ],
        },
      ],
      rows: [
        { id: "received", label: "一、本年新收政府信息公开申请数量" },
        { id: "carriedIn", label: "二、上年结转政府信息公开申请数量" },
        { id: "granted", label: "（一）予以公开", under: [outcome] },
        { id: "partlyGranted", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", under: [outcome] },
        { id: "stateSecret", label: "1.属于国家秘密", under: refused },
        { id: "forbiddenByLaw", label: "2.其他法律行政法规禁止公开", under: refused },
        { id: "endangersSecurity", label: "3.危及“三安全一稳定”", under: refused },
        { id: "thirdPartyRights", label: "4.保护第三方合法权益", under: refused },
        { id: "internalAffairs", label: "5.属于三类内部事务信息", under: refused },
        { id: "processInformation", label: "6.属于四类过程性信息", under: refused },
        { id: "enforcementFiles", label: "7.属于行政执法案卷", under: refused },
        { id: "administrativeInquiry", label: "8.属于行政查询事项", under: refused },
        { id: "notHeld", label: "1.本机关不掌握相关政府信息", under: unavailable },
        { id: "needsCreation", label: "2.没有现成信息需要另行制作", under: unavailable },
        { id: "stillUnclear", label: "3.补正后申请内容仍不明确", under: unavailable },
        { id: "petitionLike", label: "1.信访举报投诉类申请", under: notProcessed },
        { id: "repeated", label: "2.重复申请", under: notProcessed },
        { id: "publication", label: "3.要求提供公开出版物", under: notProcessed },
        { id: "excessive", label: "4.无正当理由大量反复申请", under: notProcessed },
        { id: "reissue", label: "5.要求行政机关确认或重新出具已获取信息", under: notProcessed },
        {
          id: "notSupplemented",
          label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          under: otherwiseHandled,
        },
        {
          id: "feeUnpaid",
          label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
          under: otherwiseHandled,
        },
        { id: "otherHandling", label: "3.其他", under: otherwiseHandled },
        {
          id: "concluded",
          label: "（七）总计",
          under: [outcome],
          sum: [
            "granted",
            "partlyGranted",
            "stateSecret",
            "forbiddenByLaw",
            "endangersSecurity",
            "thirdPartyRights",
            "internalAffairs",
            "processInformation",
            "enforcementFiles",
            "administrativeInquiry",
            "notHeld",
            "needsCreation",
            "stillUnclear",
            "petitionLike",
            "repeated",
            "publication",
            "excessive",
            "reissue",
            "notSupplemented",
            "feeUnpaid",
            "otherHandling",
          ],
        },
        { id: "carriedOut", label: "四、结转下年度继续办理" },
      ],
    },
  ],
  relations: [
    {
      id: "balance",
      left: ["received", "carriedIn"],
      right: ["concluded", "carriedOut"],
      leftName: "第一项加第二项之和",
      rightName: "第三项加第四项之和",
    },
  ],
  acrossYears: [
    {
      id: "X1",
      row: "carriedIn",
      must: "equal",
      addends: [{ year: "last", row: "carriedOut" }],
      name: "上年报告的“四、结转下年度继续办理”",
      offer: "采用上年结转数",
    },
  ],
} as const satisfies TableDef;
