import { applications } from "../../form/applications.ts";
import { aspectHeaded, type PartId, partOf } from "../../form/form.ts";
import { comparable } from "../../lib/clean-text.ts";
import { cited } from "../../notice/effective.ts";
import { shareRepeated } from "../../prose/repeated.ts";
import { yearBefore } from "../../report/schema.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundAt, foundIn } from "../found.ts";
import { linesRead } from "../readings.ts";
import { lacksNumber } from "./leftovers.ts";

/** Shorter texts have only been begun. */
const stillBegun = 30;
const saysNone =
  /(?:未|没有)(?:收到|接到|受理|接收)|无(?:政府信息公开|信息公开|公开|依申请)[^，。；]{0,8}申请|零申请|为零/;

/** What an aspect must state with a number. */
const wanted: Readonly<Record<string, string>> = {
  proactive: "主动公开的信息数量",
  onRequest: "收到申请的数量，没有收到的写“未收到”",
};

/** 主动公开 without any number; 依申请公开 without a number or 未收到. */
export function withoutNumber({ draft, texts }: CheckContext): readonly Found[] {
  return texts.flatMap((text) => {
    const at = /^overview\.aspects\.(\d+)\.text$/.exec(text.path)?.[1];
    const id = at === undefined ? undefined : aspectHeaded(draft.overview.aspects[Number(at)]?.heading ?? "")?.id;
    const what = id === undefined ? undefined : wanted[id];
    if (what === undefined || text.text.trim().length < stillBegun) return [];
    const lines = linesRead(text).map(({ reading }) => reading);
    if (
      lacksNumber(text.text) ||
      lines.some(({ passage }) => passage.mentions.some(({ quantity }) => quantity.unit !== "%")) ||
      (id === "onRequest" &&
        (lines.some(({ naughts }) => naughts.some(({ bases }) => bases.some(({ table }) => table === applications))) ||
          text.text.split(/[，。；\n]/).some((clause) => saysNone.test(clause) && !/复议|诉讼/.test(clause))))
    )
      return [];
    const [opening] = text.text.match(/[^\s，。；：、][^，。；：\n]*/) ?? [];
    const start = text.text.indexOf(opening ?? "");
    const message = `${text.label}里没有一个数。请写明${what}。`;
    return foundIn(text, [{ start, end: start + (opening ?? "").length }], { message }).map((found) => ({
      ...found,
      id: text.path,
    }));
  });
}

/** Part five says what became of the problems of the year before. */
export function lastProblems({ draft, texts }: CheckContext): readonly Found[] {
  const own = texts
    .filter(({ part }) => part === "problems")
    .map(({ text }) => text)
    .join("\n");
  const isTold =
    /上一?年|去年|往年|以往|整改|改进情况|得到(?:解决|改进|改善)|已(?:解决|改进)|有所(?:改进|改善)/.test(own) ||
    own.includes(`${draft.year - 1}年`);
  if (own.trim().length < 2 * stillBegun || isTold) return [];
  const place = { section: "problems", label: "改进情况", field: "problems.measures" } as const;
  return [foundAt("silent", place, "第五部分没有写上年所列问题的整改情况。请交代落实到哪一步。")];
}

/** More of a part than this, in %, may not be last year's word for word, where no notice says otherwise. */
const mostRepeated = 50;
const written = ["overview", "problems"] as const satisfies readonly PartId[];

/** 与上年逐字相同 beyond what supervising offices let pass. */
export function repeatedParts({ draft, settings }: CheckContext): readonly Found[] {
  const last = yearBefore(draft);
  if (!last) return [];
  return written.flatMap((part) => {
    const share = shareRepeated(draft, last, part);
    const limit = settings.likeness.find((one) => one.in === part);
    if (share * 100 <= (limit?.most ?? mostRepeated)) return [];
    const said = limit ? `，限度是 ${limit.most}%${cited(limit)}` : "";
    const { title } = partOf(part);
    const place = {
      section: part,
      label: title,
      field: part === "overview" ? "overview.opening" : "problems.problems",
    } as const;
    return [
      foundAt(
        part,
        place,
        `${title}与上年报告逐字相同的占 ${Math.round(share * 100)}%${said}。请按本年度的情况改写。`,
        [],
      ),
    ];
  });
}

/** True where part one has none of the prescribed aspects, though something is written. */
export function isWithoutAspects(draft: CheckContext["draft"]): boolean {
  const opening = comparable(draft.overview.opening);
  const isSaid = /主动公开/.test(opening) && /依申请/.test(opening) && /管理/.test(opening);
  return draft.overview.aspects.length === 0 && opening.length >= stillBegun && !isSaid;
}
