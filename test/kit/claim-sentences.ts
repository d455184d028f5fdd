import { check } from "../../src/checks/rules.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { totalsOf } from "../../src/report/totals.ts";
import type { Random } from "./random.ts";

/** What a sentence may count, by the cells that it adds up, and the ways to say it; `#` is the number. */
interface Concept {
  readonly cells: readonly string[];
  readonly shapes: readonly string[];
}

const rows = (table: string, names: readonly string[], column = "total") =>
  names.map((row) => `${table}.${row}.${column}`);
const lawsuits = rows("litigation", ["directLitigation", "litigationAfterReview"]);
const refused = [
  "stateSecret",
  "forbiddenByLaw",
  "endangersSecurity",
  "thirdPartyRights",
  "internalAffairs",
  "processInformation",
  "enforcementFiles",
  "administrativeInquiry",
];

const concepts: readonly Concept[] = [
  {
    cells: ["applications.received.total"],
    shapes: [
      "新收政府信息公开申请#件",
      "新收到政府信息公开申请共#件",
      "本年新收依申请公开事项#件",
      "新收信息公开申请：#件",
    ],
  },
  {
    cells: ["applications.concluded.total"],
    shapes: ["办结政府信息公开申请#件", "答复政府信息公开申请#件", "共办结依申请公开#件", "已办结信息公开申请#件"],
  },
  {
    cells: ["applications.carriedOut.total"],
    shapes: [
      "政府信息公开申请结转下年度继续办理#件",
      "收到的政府信息公开申请中，结转至下一年度办理#件",
      "#件政府信息公开申请结转下年度",
    ],
  },
  {
    cells: ["applications.carriedIn.total"],
    shapes: ["上年结转政府信息公开申请#件", "上年度结转的政府信息公开申请#件"],
  },
  {
    cells: ["applications.granted.total"],
    shapes: ["对收到的政府信息公开申请，予以公开#件", "办理的政府信息公开申请中，予以公开#件"],
  },
  { cells: rows("applications", refused), shapes: ["对收到的政府信息公开申请，不予公开#件"] },
  {
    cells: ["litigation.review.total"],
    shapes: ["因政府信息公开被申请行政复议#件", "政府信息公开行政复议案件#件", "发生政府信息公开行政复议#件"],
  },
  { cells: lawsuits, shapes: ["因政府信息公开被提起行政诉讼#件", "政府信息公开行政诉讼案件#件"] },
  {
    cells: ["disclosure.normativeDocuments.issued.issued"].map(() => "disclosure.normativeDocuments.issued"),
    shapes: ["制发行政规范性文件#件", "印发行政规范性文件#件", "行政规范性文件制发#件"],
  },
  { cells: ["disclosure.normativeDocuments.repealed"], shapes: ["废止行政规范性文件#件"] },
  {
    cells: ["disclosure.normativeDocuments.inForce"],
    shapes: ["现行有效行政规范性文件#件", "现行有效的行政规范性文件共#件"],
  },
  { cells: ["disclosure.licences.decisions"], shapes: ["作出行政许可决定#件", "办理行政许可#件", "作出#件行政许可"] },
  { cells: ["disclosure.penalties.decisions"], shapes: ["作出行政处罚决定#件", "作出行政处罚#件"] },
  { cells: ["disclosure.coercion.decisions"], shapes: ["实施行政强制#件", "作出行政强制决定#件"] },
];

/** What stands before a statement on this year and this office. */
const openings = [
  "",
  "2024年，",
  "全年",
  "2024年度，我局",
  "我局全年",
  "据统计，",
  "严格落实条例要求，完善工作机制，全年",
  "一是规范办理流程。2024年，",
  "截至2024年12月31日，",
];
/** What takes a statement out of the comparison with this year's tables. */
const qualifiers = [
  "上年，",
  "2022年，",
  "上半年，",
  "近三年累计",
  "计划2025年",
  "各县区共",
  "下属单位",
  "协助市政府办公室",
  "截至6月底，",
  "2025年预计",
];

/** What takes a number out of the comparison where it stands beside it. */
const vaguely = ["约#件", "近#件", "#余件", "#件以上"];

/** Numbers for every cell of the form, small ones, so that naught comes too. */
export function randomDraft(random: Random, year = 2024): Draft {
  const blank = blankDraft({ organ: "云岭市财政局", organKind: "department", year });
  const cells = tables.flatMap((table) => enteredCells(table));
  return withTexts(blank, new Map(cells.map(({ id }) => [id, String(random.nat(4) === 0 ? 0 : 1 + random.nat(60))])));
}

/** What some cells of a draft come to, entered and computed ones. */
export function amountOf(draft: Draft, ids: readonly string[]): number {
  return ids.reduce((sum, id) => {
    const [tableId = "", row = "", column = ""] = id.split(".");
    const table = tables.find((one) => one.id === tableId);
    if (!table) throw new Error(id);
    const entered = valuesOf(draft, table)[row]?.[column];
    const total = [...totalsOf(table, valuesOf(draft, table))].find(([cell]) => cell === id)?.[1].units;
    return sum + Number(entered ?? total ?? 0);
  }, 0);
}

/** A sentence with what must come of it. */
export interface ClaimSentence {
  readonly draft: Draft;
  readonly text: string;
  readonly kind: "right" | "wrong" | "qualified";
}

/** A sentence on a random concept in a random shape, right, wrong, or of another time or office. */
export function randomSentence(random: Random): ClaimSentence {
  const draft = randomDraft(random);
  const concept = concepts[random.nat(concepts.length)] as Concept;
  const shape = random.of(concept.shapes) ?? "";
  const value = amountOf(draft, concept.cells);
  const kind = (["right", "wrong", "qualified"] as const)[random.nat(3)] ?? "right";
  const isVague = kind === "qualified" && random.nat(3) === 0;
  const opening = kind === "qualified" && !isVague ? (random.of(qualifiers) ?? "") : (random.of(openings) ?? "");
  const said = isVague && shape.includes("#件") ? shape.replace("#件", random.of(vaguely) ?? "") : shape;
  if (isVague && said === shape) return randomSentence(random);
  // A number apart from every other that the words could mean.
  const number = kind === "right" ? value : value + 5000 + random.nat(90);
  return { draft, kind, text: `${opening}${said.replace("#", String(number))}。` };
}

const numberRules = ["stated", "none", "lists", "twice", "percentages", "shares"];

/** The rules over numbers in sentences that find something in a sentence on 依申请公开. */
export function rulesFinding({ draft, text }: ClaimSentence): readonly string[] {
  const aspects = draft.overview.aspects.map((aspect, at) => (at === 1 ? { ...aspect, text } : aspect));
  const written = { ...draft, overview: { ...draft.overview, aspects } };
  return check(written)
    .filter(({ words, check: rule }) => words !== undefined && numberRules.includes(rule))
    .map(({ check: rule }) => rule);
}
