import type { Mention, Passage } from "../../prose/claims/mention.ts";

/** A total that stands behind the numbers it adds up, and those that come nearest to it. */
interface Behind {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

/** Words that may stand beside 共 or 合计 where nothing but a total is said. */
const bare = ["total", "light", "this", "sign", "mid"];
/** What is added up may be named once more: 网站 14 条、公众号 486 条，总计公开信息 500 条. */
const named = ["publish", "info"];

/** 收到 27 件，…除 1 件在办外，其余 26 件均已办结: what is left over and what was taken away make a number before them. */
export function restsOf({ mentions }: Pick<Passage, "mentions">): readonly Behind[] {
  return mentions.flatMap((rest, at): readonly Behind[] => {
    const taken = mentions[at - 1];
    const isRest =
      rest.own[0]?.kind === "rest" && rest.own.every(({ kind }) => ["rest", "light", "plainApp"].includes(kind));
    if (!taken || !isRest || taken.own[0]?.kind !== "role" || taken.sentence !== rest.sentence) return [];
    if (rest.clause - taken.clause !== 1 || rest.depth > 0 || [rest, taken].some((one) => one.quantity.approximate))
      return [];
    const wholes = mentions
      .slice(0, at - 1)
      .filter(
        ({ quantity, role, sentence }) =>
          role === "count" && quantity.unit === rest.quantity.unit && rest.sentence - sentence <= 1,
      );
    const [whole] = wholes.filter(({ quantity }) => quantity.value > rest.quantity.value - 2);
    const sum = rest.quantity.value + taken.quantity.value;
    const isMet = whole === undefined || wholes.some(({ quantity }) => quantity.approximate || quantity.value === sum);
    return isMet ? [] : [{ whole, parts: [taken, rest] }];
  });
}

/**
 * Totals behind their parts, as in 甲 4 次、乙 8 次，合计 12 次, that no run of numbers right before them comes to. A passage
 * may give several numbers before, of which only the last belong to the total.
 */
export function totalsBehind({ mentions }: Pick<Passage, "mentions">): readonly Behind[] {
  return mentions.flatMap((whole, at): readonly Behind[] => {
    const isTotal =
      whole.own.some(({ kind }) => kind === "total") &&
      whole.own.every(({ kind }) => [...bare, ...named].includes(kind));
    const isNamed = whole.own.some(({ kind }) => named.includes(kind));
    if (!isTotal || whole.role !== "count" || whole.quantity.approximate || whole.quantity.unit === "") return [];
    const earlier: Mention[] = [];
    for (let before = at - 1; before >= 0; before -= 1) {
      const one = mentions[before];
      if (!one || one.sentence !== whole.sentence) break;
      if (one.role !== "count" || one.depth > whole.depth) continue;
      if (one.quantity.unit !== whole.quantity.unit || one.quantity.approximate) break;
      earlier.unshift(one);
    }
    if (earlier.length < 2 || (isNamed && !earlier.every(({ own }) => own.some(({ kind }) => named.includes(kind)))))
      return [];
    let sum = 0;
    for (const one of [...earlier].reverse()) {
      sum += one.quantity.value;
      if (Math.abs(sum - whole.quantity.value) < 1e-6) return [];
    }
    const isRestated = earlier.some(({ quantity }) => quantity.value === whole.quantity.value);
    // 网站公开信息 161 条；微博公开信息 53 条，累计公开信息 214 条: parted by ；, where each says of what it is.
    const isList = earlier.slice(1).every(({ sign }) => sign === "、" || sign === "，" || (isNamed && sign === "；"));
    return isRestated ||
      !isList ||
      earlier.some(({ own }) => own.some(({ kind }) => ["open", "in", "out"].includes(kind)))
      ? []
      : [{ whole, parts: earlier }];
  });
}
