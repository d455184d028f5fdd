import { baseTotal } from "../../../prose/claims/bases.ts";
import { anyApplications } from "../../../prose/claims/counted.ts";
import { hasKind } from "../../../prose/claims/kinds.ts";
import type { Mention, Passage } from "../../../prose/claims/mention.ts";
import { yearBefore } from "../../../report/schema.ts";
import type { TextContext } from "../../check-def.ts";
import { foundIn } from "../../found.ts";
import { renumbering } from "../../number-words.ts";
import type { LineRead } from "../../readings.ts";
import { countAndBefore, namesOther } from "./changes.ts";

/** 增长 2 倍 adds twice of what was; 是上年的 2 倍 and 增长到 2 倍 are twice of it. 减少 1 倍 leaves nothing. */
type Manner = "growth" | "ratio" | "fall";

/** What 倍 is said of; undefined where the words do not tell, as in 翻了 2 倍 or 扩大为 2 倍. */
function mannerOf({ own }: Mention, draft: TextContext["draft"]): Manner | undefined {
  const last = own.filter(({ kind }) => kind !== "light").pop();
  if (hasKind(own, "upto", "double", "text", "avg")) return undefined;
  if (last?.kind === "up") return "growth";
  if (last?.kind === "down") return "fall";
  const isOfLastYear = last?.kind === "last" || (last?.kind === "year" && last.year === draft.year - 1);
  return isOfLastYear && !hasKind(own, "up", "down") ? "ratio" : undefined;
}

/** Both numbers that times are held against: by the sentence, or of applications named beside 倍 by the tables. */
function pairsOf(
  context: TextContext,
  line: LineRead,
  mention: Mention,
): readonly { readonly now: number; readonly before: number; readonly unit: string }[] {
  if (!namesOther(mention)) {
    const stated = countAndBefore(context, line, mention);
    const { value = 0, unit = "" } = stated?.now.quantity ?? {};
    return (stated?.before ?? []).map((before) => ({ now: value, before, unit }));
  }
  const last = yearBefore(context.draft);
  const isOfApplications = mention.own.every(({ kind }) =>
    ["app", "plainApp", "light", "total", "this", "self", "recv", "new", "cmp", "last", "year", "up"].includes(kind),
  );
  const isAlone = line.reading.passage.mentions[mention.index - 1]?.sentence !== mention.sentence;
  if (!last || !isOfApplications || !isAlone) return [];
  return anyApplications.flatMap((base) => {
    const [now, before] = [baseTotal(context.draft, base), baseTotal(last, base)];
    return now === undefined || before === undefined ? [] : [{ now, before, unit: "件" }];
  });
}

/** True where times are the exact ones as far as they are printed, rounded or cut off. */
const isPrinted = ({ value, decimals }: Mention["quantity"], exact: number): boolean =>
  value - exact <= 0.5 * 10 ** -decimals + 1e-9 && exact - value < 10 ** -decimals;

const printed = (value: number): string => String(Math.round(value * 100) / 100);

/** True for times that are said of what is no number beside them: 达到 2 倍以上, 平均 3 倍. */
const isExact = ({ role, quantity }: Mention): boolean => role === "times" && !quantity.approximate;

/** N 倍 against both numbers. */
export function timesStated(context: TextContext, line: LineRead): ReturnType<typeof foundIn> {
  const { mentions }: Pick<Passage, "mentions"> = line.reading.passage;
  return mentions.filter(isExact).flatMap((mention) => {
    const { quantity } = mention;
    const manner = mannerOf(mention, context.draft);
    const place = { start: quantity.start + line.from, end: quantity.end + line.from };
    const label = line.text.label;
    if (manner === "fall") {
      if (quantity.value < 1) return [];
      const message = `${label}：减少 ${quantity.value} 倍不成立，减少最多到 0。请改写为百分比，如“减少 50%”。`;
      return foundIn(line.text, [place], { message });
    }
    const worked = (manner === undefined ? [] : pairsOf(context, line, mention)).flatMap(({ now, before, unit }) => {
      if (before === 0) return [];
      const exact = manner === "growth" ? (now - before) / before : now / before;
      return [{ exact, words: `上年为 ${before} ${unit}，本年 ${now} ${unit}`, name: `上年 ${before}，本年 ${now}` }];
    });
    const [first] = worked;
    if (!first || worked.some(({ exact }) => isPrinted(quantity, exact))) return [];
    const said = manner === "growth" ? "增加的倍数" : "是上年的倍数";
    const should = first.exact < 0 ? "没有增加" : `${said}应为 ${printed(first.exact)}`;
    const message = `${label}：文中写 ${quantity.value} 倍；${first.words}，${should}。请核对。`;
    if (first.exact < 0) return foundIn(line.text, [place], { message });
    const amount = printed(first.exact);
    const compared = [
      { name: "文中", amount: `${quantity.value} 倍` },
      { name: first.name, amount: `${amount} 倍` },
    ];
    const repairs = renumbering(line.text, place, { amount, sign: " 倍" });
    return foundIn(line.text, [place], { message, compared, repairs });
  });
}
