import { comparable } from "../lib/clean-text.ts";
import { applications } from "./applications.ts";
import { disclosure } from "./disclosure.ts";
import { litigation } from "./litigation.ts";
import type { TableDef } from "./table.ts";

/** The edition of the national format described in this folder; kept with every draft and file. */
export const edition = "2021";

/** The notice that prescribes the format for reports of 2021 and later. */
export const notice = {
  number: "国办公开办函〔2021〕30号",
  title: "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
} as const;

/** The notice for reports of 2019 and 2020 that it replaced; reports carried on from year to year still cite it. */
export const supersededNotice = {
  number: "国办公开办函〔2019〕60号",
  title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
} as const;

/** The document's name as it stands in the title after organ and year. */
export const documentName = "政府信息公开工作年度报告";

/** The three official tables, in printed order. */
export const tables = [disclosure, applications, litigation] as const satisfies readonly TableDef[];
/** The id of an official table, which is also its key in a draft. */
export type TableId = (typeof tables)[number]["id"];

interface PartDef {
  readonly id: string;
  readonly numeral: string;
  readonly title: string;
  /** The table that makes up the part, where it is one of numbers. */
  readonly table?: TableDef;
  /** What to write here, for the person who fills it in, and where that is laid down. */
  readonly guidance: string;
  readonly source: string;
}

/** The six parts in their prescribed order. */
export const parts = [
  {
    id: "overview",
    numeral: "一",
    title: "总体情况",
    guidance:
      "概述本年度主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的工作。县级以上人民政府和乡镇人民政府在“监督保障”中写明工作考核、社会评议和责任追究结果情况。",
    source: "《政府信息公开条例》第四十九条、第五十条；国办公开办函〔2021〕30号",
  },
  {
    id: "disclosure",
    numeral: "二",
    title: "主动公开政府信息情况",
    table: disclosure,
    guidance:
      "按《政府信息公开条例》第二十条各项填写本年度数据。收费金额以万元为单位，最多六位小数（精确到分）；没有的填 0，不要留空或填“—”“/”。",
    source: "《政府信息公开条例》第二十条；国办公开办函〔2021〕30号",
  },
  {
    id: "applications",
    numeral: "三",
    title: "收到和处理政府信息公开申请情况",
    table: applications,
    guidance:
      "按申请人类别填写，各行总计和（七）总计自动计算。每一列都应满足：第一项加第二项之和，等于第三项加第四项之和。部分公开的只计入（二），不再计入其他情形。",
    source: "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
  },
  {
    id: "litigation",
    numeral: "四",
    title: "政府信息公开行政复议、行政诉讼情况",
    table: litigation,
    guidance: "填写本年度因政府信息公开引起的行政复议、行政诉讼案件数量，按结果分类，总计自动计算。",
    source: "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
  },
  {
    id: "problems",
    numeral: "五",
    title: "存在的主要问题及改进情况",
    guidance: "写明本年度工作中的主要问题和改进措施，并交代上一年度所列问题的整改落实情况。",
    source: "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
  },
  {
    id: "other",
    numeral: "六",
    title: "其他需要报告的事项",
    guidance: "必须报告本年度收取信息处理费的情况，单位为元，没有收取的也要写明。信息处理费不是表二的行政事业性收费。",
    source: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号",
  },
] as const satisfies readonly PartDef[];

/** One of the six parts. */
export type Part = (typeof parts)[number];
/** The id of a part; where a table makes up the part, it is the table's id. */
export type PartId = Part["id"];

/** The part of that id; ids are a closed set, so there always is one. */
export function partOf(id: PartId): Part {
  return parts.find((part) => part.id === id) as Part;
}

/** A part's heading as prescribed, e.g. 一、总体情况. */
export function partTitle(part: Part): string {
  return `${part.numeral}、${part.title}`;
}

/** The five aspects of 总体情况, each a paragraph with its own heading. `said` matches a heading that is about the aspect. */
export const aspects = [
  {
    id: "proactive",
    label: "主动公开",
    said: /主动公开/,
  },
  {
    id: "onRequest",
    label: "依申请公开",
    said: /依申请/,
  },
  {
    id: "management",
    label: "政府信息管理",
    said: /信息管理/,
  },
  {
    id: "platform",
    label: "政府信息公开平台建设",
    said: /平台/,
  },
  {
    id: "supervision",
    label: "监督保障",
    said: /监督|保障/,
  },
] as const;

/** One of the five aspects. */
export type AspectDef = (typeof aspects)[number];

/** The prescribed aspect that a heading is about in whatever words, e.g. 政府信息公开平台建设 for 公开平台建设情况. */
export function aspectHeaded(heading: string): AspectDef | undefined {
  const words = comparable(heading);
  return aspects.find(({ label }) => words.includes(label)) ?? aspects.find(({ said }) => said.test(words));
}

/** The prescribed aspect that a text names and says nothing else, with or without 方面 or 情况 after the name. */
export function aspectNamed(words: string): AspectDef | undefined {
  const name = comparable(words)
    .replace(/[:。]$/, "")
    .replace(/(?:工作)?(?:情况|方面)$/, "");
  return aspects.find(({ label }) => label === name || label === `政府信息公开${name}`);
}

/** Kinds of reporting organ by key; the kind decides what the report must contain. */
export const organKinds = {
  township: "乡镇人民政府",
  subdistrict: "街道办事处",
  government: "县级以上人民政府",
  department: "政府部门",
  other: "其他",
} as const;
/** The key of a kind of organ, as a draft holds it. */
export type OrganKind = keyof typeof organKinds;

/** The keys of all kinds of organs. */
export const organKindIds = Object.keys(organKinds) as [OrganKind, ...OrganKind[]];
