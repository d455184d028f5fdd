import { byRowAndColumn, type Cell } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import type { Draft, Values } from "../../src/report/schema.ts";

// A township's report as published, word for word and with its faults, which the checks are there to find.

const opening =
  "2023 年，缙氏镇在区委区政府的正确领导下，坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《中华人民共和国政府信息公开条例》（国务院令第 711 号）和《国务院办公厅政府信息公开与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60 号）要求，结合缙氏镇实际，加强组织领导，建立健全机制，规范运作程序，扎实推进政府信息公开工作。具体情况如下：";

const aspects = [
  {
    heading: "主动公开情况",
    text: "2023 年，缙氏镇通过偃师区人民政府门户网站公开信息 137 条。其中工作动态 133 条、领导信息 3 条、公告通告 1 条、规章制度 1 条、更新政府信息公开指南 1 条、其他公告 0 条，做到应公开、尽公开。",
  },
  {
    heading: "依申请公开",
    text: "2023 年，我镇未收到信息公开申请。未接到关于不予公开政府信息的电话咨询，也无因政府信息公开申请行政复议、提起行政诉讼的案件。",
  },
  {
    heading: "政府信息管理",
    text: "一是日常工作中，建立健全了信息公开收集、审查、处理机制。建立镇主要领导亲自抓、分管领导具体抓、具体工作专人干的工作机制，所有公开信息由党政办收集，各部门配合上报。二是党政办专人负责全镇信息公开维护和更新，并认真做好年度报告编制、年度信息公开统计报表和政府网站年度报表等数据统计和报送工作。三是完善工作机制，围绕政府信息公开的范围、内容、形式等，建立健全信息公开审核和保密安全制度，坚持遵循“谁公开、谁负责”和“先审查、后公开”原则，对拟公开的信息均应进行逐级审核，确保内容准确、表述规范，可公开，做到有据可查。",
  },
  {
    heading: "平台建设方面",
    text: "2023 年，我镇进一步加强平台建设，根据政务信息公开工作要求，及时调整政务公开目录。及时公开单位职责、领导信息、机构设置、工作动态、权责清单、规划计划、财政预决算及三公经费、通知公告、信息公开年报等内容。并配合做好上级安全评估和审查，未发现有存在安全问题。",
  },
  {
    heading: "监督保障方面",
    text: "2023 年我镇建立健全政务公开责任、审议、评议、反馈、备案和监督、保密审查等多种制度。",
  },
];

const problems =
  "2023年，我镇在政务信息公开方面做了一些工作，取得了一些成绩，但与信息公开工作要求还存在一定差距，一是主动公开政府信息的时效性不够强。二是重点领域信息公开的要求还需提高，广度有待进一步拓宽，深度有待进一步加强。三是政府信息公开机制不够完善，政府信息公开工作缺乏有效的管理。";

const measures =
  "改进措施：一是加强领导，加大政务信息更新力度，落实工作目标，做到信息生成与发布保持同步。二是拓展主动公开信息内容的广度和深度，进一步推进重点领域信息公开三是逐步完善政府信息公开和信息共享机制，加强对信息公开工作的管理，确保工作有效实施。";

const other = "按照《政府信息公开信息处理费管理办法》规定，2023年我单位未收取政府信息公开处理费。";

/** Every number 0: the township had nothing to count. */
function zeros(): Record<string, Values> {
  const zero = ({ column }: Cell) => (column.unit === "件" ? 0 : "0");
  return Object.fromEntries(tables.map((table) => [table.id, byRowAndColumn(table, zero)]));
}

/** A real report to read and try things on; a new draft each time. */
export function exampleDraft(): Draft {
  const draft = blankDraft({ organ: "偃师区缙氏镇人民政府", organKind: "township", year: 2023 });
  return {
    ...draft,
    overview: { basis: "", period: "", contact: "", opening, aspects: aspects.map((aspect) => ({ ...aspect })) },
    problems: { problems, measures },
    other,
    ...zeros(),
  };
}
