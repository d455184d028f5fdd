import type { Draft } from "../report/schema.ts";
import { sentenceBefore, sentencesOf } from "../wording/sentences.ts";
import type { TextOf } from "../wording/texts.ts";
import { type Context, type Found, foundIn } from "./check-def.ts";
import { type Base, carriedOut, received, reviews, statedIn, totalAt } from "./stated.ts";

function inSentence(draft: Draft, text: TextOf, words: string, offset: number): readonly Found[] {
  return statedIn(words, draft.year).flatMap(({ quantity, bases }): readonly Found[] => {
    const totals = bases.map((one) => ({ one, total: totalAt(draft, one) }));
    if (totals.some(({ total }) => total === undefined || total === quantity.value)) return [];
    const said = totals.map(({ one, total }) => `${one.name}为 ${total}`).join("，");
    const span = { start: quantity.start + offset, end: quantity.end + offset };
    const stated = words.slice(Math.max(0, quantity.start - 14), quantity.end).trim();
    const message = `${text.label}：文中写“${stated}”，${said}。请核对哪一个正确；口径不同的，在文中说明。`;
    return [foundIn(text, [span], { message })];
  });
}

/** Numbers in the sentences against those of the tables, on any basis that the words allow. */
export function statedNumbers({ draft, texts }: Context): readonly Found[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }) => inSentence(draft, text, words, start)),
  );
}

interface Claim {
  readonly said: RegExp;
  readonly base: Base;
  /** What the words say, in short. */
  readonly claim: string;
}

const claims: readonly Claim[] = [
  {
    said: /(?:未|没有)(?:收到|接到|受理)(?:过)?(?:任何)?(?:公民、法人(?:和|或)其他组织的?)?(?:政府)?信息公开(?:的)?申请/g,
    base: received,
    claim: "没有收到申请",
  },
  {
    said: /(?:未|没有|无)(?:因|涉及)?[^，。；]{0,16}(?:发生|引发|被)?(?:申请)?行政复议(?:、(?:提起)?行政诉讼)?(?:的)?(?:案件|情况|情形)?(?=[，。；]|$)/g,
    base: reviews,
    claim: "没有行政复议",
  },
  {
    said: /(?:均已|全部|已全部|均按期|全部按期|均在法定期限内)(?:依法)?(?:予以)?(?:办结|答复完毕|办理完毕)/g,
    base: carriedOut,
    claim: "申请均已办结",
  },
];

/** Words that say there was none, against tables that say there was. */
export function claimsOfNone({ draft, texts }: Context): readonly Found[] {
  return texts.flatMap((text) =>
    claims.flatMap(({ said, base: one, claim }) => {
      const total = totalAt(draft, one);
      if (total === undefined || total === 0) return [];
      return [...text.text.matchAll(said)].flatMap((match): readonly Found[] => {
        const sentence = sentenceBefore(text.text, match.index);
        if (
          /上年|去年|20\d\d年以前|提案|建议|信箱|留言|政务服务|本级|各|部分|个别|其余|处罚|许可|征收/.test(
            sentence + match[0],
          )
        )
          return [];
        if (one === carriedOut && !/申请/.test(sentence)) return [];
        const span = { start: match.index, end: match.index + match[0].length };
        return [
          foundIn(text, [span], {
            message: `${text.label}：文中写${claim}，${one.name}为 ${total}。请核对。`,
          }),
        ];
      });
    }),
  );
}
