import { byRowAndColumn } from "../form/cells.ts";
import { type TableId, tables } from "../form/form.ts";
import { basisSentence, exampleWord, processingFeeSentence } from "../form/phrases.ts";
import type { Amount, TableDef } from "../form/table.ts";
import { blankDraft } from "./blank-draft.ts";
import type { Draft, Values } from "./schema.ts";

// A whole report that a clerk may take as a model. Its numbers are those that the city of 宿迁 published for 2024, in
// which every relation holds; the city's name is made up, and so are the words.

const year = 2024;

/** The entered numbers of each table in printed order. */
const numbers: Readonly<Record<TableId, readonly Amount[]>> = {
  disclosure: [2, 1, 12, 50, 227, 420, 1573179, 2676474, 29351, "72701.2578"],
  // biome-ignore format: a printed row a line, its six applicants
  applications: [
    3440, 75, 0, 1, 6, 3,
    118, 3, 0, 0, 0, 0,
    1408, 21, 0, 0, 2, 0,
    462, 9, 0, 0, 0, 0,
    2, 0, 0, 0, 0, 0,
    1, 0, 0, 0, 0, 0,
    4, 0, 0, 0, 0, 0,
    16, 1, 0, 0, 0, 0,
    21, 0, 0, 0, 0, 0,
    10, 1, 0, 0, 0, 0,
    21, 2, 0, 0, 0, 0,
    13, 0, 0, 0, 0, 0,
    859, 33, 0, 0, 3, 2,
    35, 1, 0, 0, 0, 0,
    8, 0, 0, 0, 0, 0,
    86, 1, 0, 0, 0, 0,
    26, 1, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0,
    3, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0,
    75, 1, 0, 1, 0, 0,
    38, 0, 0, 0, 0, 0,
    352, 2, 0, 0, 0, 0,
    118, 5, 0, 0, 1, 1,
  ],
  litigation: [88, 18, 28, 36, 7, 0, 11, 7, 33, 0, 6, 13],
};

const opening =
  "2024年，云岭市各级行政机关围绕企业和群众办事需要推进政务公开，主动公开更加及时，申请办理更加规范，公开平台运行平稳。本报告的数据由市政府各部门和各县（区）汇总而成。";

const texts: readonly string[] = [
  "全年制发规章2件，废止1件，年末现行有效12件；制发行政规范性文件50件，废止227件，年末现行有效420件。现行有效的规章和行政规范性文件均在市政府门户网站集中公开，可以按主题、年份检索和下载。全年作出行政许可决定1573179件、行政处罚决定2676474件、行政强制决定29351件，依法应当公示的均按时公示。重要政策出台时同步发布解读，就业、教育、医疗、养老等领域的办事信息按事项归集，方便群众一次查清。",
  "全年收到政府信息公开申请3525件，加上上年结转的121件，共计3646件。新收申请中，自然人提出3440件，商业企业提出75件，其他法人和组织提出10件。全年办结3521件，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理469件；结转下年度继续办理125件。因政府信息公开引起的行政复议170件，其中结果维持88件、结果纠正18件、其他结果28件、尚未审结36件；行政诉讼77件，其中未经复议直接起诉25件、复议后起诉52件。对复议和诉讼中被纠正的案件逐件复盘，把答复不规范的情形编入办理指引。",
  "公文制发时同步确定公开属性，拟公开的信息先审查、后发布，个人隐私和敏感内容在发布前逐项核对。对行政规范性文件开展全面清理，清理结果向社会公布，失效、废止的文件在网站上标注状态。建立政府信息台账，内容变动后及时更新，过期的办事指南按月排查。",
  "市政府门户网站设置政府信息公开专栏，按统一目录集中发布法定主动公开内容，并提供全文检索和无障碍浏览。政务新媒体实行开办备案，长期不更新的账号予以关停。在政务服务中心、档案馆和图书馆设置查阅场所，配备自助查询设备，由专人引导。",
  "市政府办公室统筹全市政府信息公开工作，各县（区）、各部门明确专门机构和人员。全年对新任工作人员开展业务培训，重点讲解申请办理流程和答复文书。政务公开纳入年度综合考核，结果予以通报；通过网上问卷和座谈开展社会评议，对意见逐条反馈。全年没有因违反政府信息公开规定被追究责任的情形。",
];

const problems =
  "一是部分政策解读偏重转述原文，群众关心的适用条件和办理方式讲得不够。二是基层单位对申请内容的理解把握不一，答复文书的规范程度有差别。三是部分专栏信息归类不够清楚，查找不够方便。";

const measures =
  "上年报告提出的规范性文件底数不清、个别栏目更新不及时两个问题已经整改：行政规范性文件完成全面清理，栏目更新纳入按月排查。针对本年度的问题采取以下措施：一是把适用条件、办理方式和咨询渠道列为解读的必备内容，并邀请企业和群众试读。二是编印答复文书范本，对基层单位开展案例培训，疑难申请由市、县两级会商。三是按办事主题调整专栏，完善检索，并在查阅场所收集使用意见。";

const other = `${processingFeeSentence(year, "2230")}共涉及3件申请，分别为880元、1080元、270元。`;

/** The numbers of a table by row and column. */
function valuesIn(table: TableDef): Values {
  const inOrder = numbers[table.id as TableId].values();
  return byRowAndColumn(table, () => inOrder.next().value ?? null);
}

/** A whole report to look at and to try things on; a new one each time. Its title says that it is an example. */
export function exampleReport(): Draft {
  const draft = blankDraft({ organ: `云岭市人民政府${exampleWord}`, organKind: "government", year });
  const { overview } = draft;
  return {
    ...draft,
    overview: {
      ...overview,
      basis: basisSentence(),
      contact: "公众对本报告有疑问的，可以向云岭市人民政府办公室询问。",
      opening,
      aspects: overview.aspects.map((aspect, at) => ({ ...aspect, text: texts[at] ?? "" })),
    },
    problems: { problems, measures },
    other,
    ...Object.fromEntries(tables.map((table) => [table.id, valuesIn(table)])),
  };
}
