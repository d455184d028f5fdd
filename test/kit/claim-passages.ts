import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { amountOf, type ClaimSentence, randomDraft, randomSentence } from "./claim-sentences.ts";
import type { Random } from "./random.ts";

type Kind = ClaimSentence["kind"];

/** Some numbers of at least one. */
const numbers = (random: Random, count: number, below = 60) =>
  Array.from({ length: count }, () => 1 + random.nat(below));
const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
/** A share or a change as texts print it. */
const percent = (value: number) => `${Math.round(value * 10) / 10}%`;

const wholes = ["主动公开政府信息#条", "通过门户网站发布信息#条", "公开各类信息共#条", "公开政府信息：#条"];
const kindsOfInformation = ["工作动态", "通知公告", "政策解读", "财政信息", "人事信息", "建议提案办理结果", "法规文件"];
const openersOfAny = ["，其中，", "，其中：", "。其中，", "，包括", "（其中"];
const openersOfAll = ["，具体为", "，分别为"];

/** A whole and its parts, before it or behind; 其他, 分别 and 具体 say that they are all. */
function list(random: Random, kind: Kind, draft: Draft): ClaimSentence {
  const named = [...kindsOfInformation].sort(() => random.nat(3) - 1).slice(0, 2 + random.nat(4));
  const isOther = random.nat(2) === 0;
  const names = isOther ? [...named, "其他信息"] : named;
  const parts = numbers(random, names.length);
  const whole = sumOf(parts);
  // One part more than the whole can hold; or, where the parts are all there is, one fewer than it asks for.
  const isShort = isOther && parts[0] !== undefined && parts[0] > 3 && random.nat(2) === 0;
  const changed = parts.map((part, at) => (at === 0 && kind === "wrong" ? (isShort ? part - 3 : part + 4) : part));
  // A part that is as great as the whole may be the whole, said again.
  if (kind === "wrong" && changed.includes(whole)) return list(random, kind, draft);
  const items = names.map((name, at) => `${name}${changed[at]}条`).join(random.nat(3) === 0 ? "，" : "、");
  const said = (random.of(wholes) ?? "").replace("#", String(kind === "qualified" ? whole + 500 : whole));
  if (kind === "qualified")
    return {
      draft,
      kind,
      text: `全年${said}，主要包括${named.map((name, at) => `${name}${parts[at]}条`).join("、")}等。`,
    };
  if (random.nat(4) === 0) return { draft, kind, text: `全年发布${items}，合计${whole}条。` };
  const opener = random.of(isOther && random.nat(2) === 0 ? openersOfAll : openersOfAny) ?? "";
  return { draft, kind, text: `全年${said}${opener}${items}${opener.startsWith("（") ? "）" : ""}。` };
}

/** Parts of a whole, each with its share of it. */
function shares(random: Random, kind: Kind, draft: Draft): ClaimSentence {
  const [first = 1, second = 1] = numbers(random, 2);
  const whole = first + second;
  const wrong = kind === "wrong" ? 6 + random.nat(20) : 0;
  const [one, other] = [(first * 100) / whole, (second * 100) / whole];
  const moved = one + wrong > 99 ? one - wrong : one + wrong;
  if (kind === "qualified") return { draft, kind, text: `办理热线工单${whole}件，约占受理总量的${percent(moved)}。` };
  const text = random.of([
    `全年办理热线工单${whole}件，其中咨询类${first}件，占${percent(moved)}；投诉类${second}件，占${percent(other)}。`,
    `收到来信${whole}封，其中网络来信${first}封（占比${percent(moved)}），书面来信${second}封（占比${percent(other)}）。`,
  ]);
  return { draft, kind, text: text ?? "" };
}

/** This year's number of applications and how it changed since last year's report. */
function change(random: Random, kind: Kind, draft: Draft): ClaimSentence {
  const before = randomDraft(random, 2023);
  const [now, last] = [draft, before].map((one) => amountOf(one, ["applications.received.total"])) as [number, number];
  const withLast = { ...draft, lastYear: asPastReport(before) };
  if (last === 0 || now === last) return randomPassage(random);
  const isUp = now > last;
  // A number that is off, or the wrong direction.
  const isBackwards = kind === "wrong" && random.nat(2) === 0;
  const off = kind === "wrong" && !isBackwards ? 7 : 0;
  const [more, most] = isUp !== isBackwards ? ["增加", "增长"] : ["减少", "下降"];
  const difference = Math.abs(now - last) + off;
  const rate = percent((Math.abs(now - last) * 100) / last + off);
  if (kind === "qualified")
    return { draft: withLast, kind, text: `新收政府信息公开申请${now}件，网站访问量同比增长${rate}。` };
  const text = random.of([
    `新收政府信息公开申请${now}件，较上年${more}${difference}件。`,
    `全年新收政府信息公开申请${now}件，同比${most}${rate}。`,
    `2024年新收政府信息公开申请${now}件，比上年的${last}件${most}${rate}。`,
    `新收政府信息公开申请由上年的${last}件${isUp !== isBackwards ? "增至" : "降至"}${now}件，${most}${rate}。`,
  ]);
  return { draft: withLast, kind, text: text ?? "" };
}

/** Twice as many as last year, or as many. */
function held(random: Random, kind: Kind, draft: Draft): ClaimSentence {
  const now = amountOf(draft, ["applications.received.total"]);
  const before = randomDraft(random, 2023);
  const received = (count: number) => ({
    ...before,
    applications: {
      ...before.applications,
      received: Object.fromEntries(
        Object.keys(before.applications.received).map((column, at) => [column, at === 0 ? count : 0]),
      ) as typeof before.applications.received,
    },
  });
  const isLevel = random.nat(2) === 0 || now % 2 === 1;
  const right = isLevel ? now : now / 2;
  const last = asPastReport(received(kind === "wrong" ? now * 3 + 9 : right));
  const words = isLevel ? "与上年持平" : "较上年翻一番";
  if (kind === "qualified" || now === 0) return randomPassage(random);
  return { draft: { ...draft, lastYear: last }, kind, text: `新收政府信息公开申请${now}件，${words}。` };
}

const naughts = [
  { cell: "applications.received.total", shapes: ["全年未收到政府信息公开申请", "我局没有收到政府信息公开申请"] },
  { cell: "applications.carriedOut.total", shapes: ["政府信息公开申请无结转下年度办理"] },
  { cell: "litigation.review.total", shapes: ["未发生因政府信息公开引发的行政复议", "无政府信息公开行政复议"] },
];

/** That there was none, with a table that has some or none. */
function naught(random: Random, kind: Kind, draft: Draft): ClaimSentence {
  const { cell, shapes } = random.of(naughts) as (typeof naughts)[number];
  const text = random.of(shapes) ?? "";
  const is = amountOf(draft, [cell]) === 0 ? "right" : "wrong";
  return kind === "qualified"
    ? { draft, kind, text: `上半年${text.replace(/^全年|^我局/, "")}。` }
    : { draft, kind: is, text: `${text}。` };
}

/** Applications that came one way, or that another office had: no number of the tables. */
function aside(random: Random, _kind: Kind, draft: Draft): ClaimSentence {
  const number = 5000 + random.nat(90);
  const text = random.of([
    `通过网络收到政府信息公开申请${number}件。`,
    `其中信函申请${number}件。`,
    `各乡镇收到政府信息公开申请${number}件。`,
    `各县区办结政府信息公开申请${number}件。`,
    `受理不动产登记申请${number}件。`,
    `收到涉及征地的政府信息公开申请${number}件。`,
    `月均收到政府信息公开申请${number}件。`,
  ]);
  return { draft, kind: "qualified", text: text ?? "" };
}

const families = [list, shares, change, held, naught, aside];

/** A passage of lists, shares, changes or naughts, right, wrong, or of what no rule may hold against anything. */
export function randomPassage(random: Random): ClaimSentence {
  if (random.nat(4) === 0) return randomSentence(random);
  const kind = (["right", "wrong", "qualified"] as const)[random.nat(3)] ?? "right";
  const family = random.of(families) ?? list;
  return family(random, kind, randomDraft(random));
}
