import { applications } from "../../form/applications.ts";
import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import { sentencesOf } from "../../prose/sentences.ts";
import { yearBefore } from "../../report/across-years.ts";
import { type CheckContext, type Found, foundIn, type InTexts, spansOf } from "../check-def.ts";
import { base, baseTotal } from "../narrative/bases.ts";

/** 信息处理费 is stated in 元; 万元 is the unit of 行政事业性收费 in 表二. */
export function feeUnit({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }): readonly Found[] => {
      if (!/信息处理费|信息公开处理费/.test(words)) return [];
      return quantitiesIn(words)
        .filter(({ start, end }) => {
          const near = words.slice(Math.max(0, start - 30), start).split(/[，；]/);
          // Where both fees stand in a sentence, the unit belongs to the nearer.
          const clause = /行政事业性收费/.test(words) ? (near[near.length - 1] ?? "") : words;
          return (
            /处理费/.test(clause) && (/[万亿]\s*元/.test(words.slice(start, end)) || /单位[:：]?万元/.test(clause))
          );
        })
        .map((quantity) =>
          foundIn(text, [{ start: quantity.start + start, end: quantity.end + start }], {
            message: `信息处理费以元为单位，这里写成了“${words.slice(quantity.start, quantity.end)}”。请核对，不要与表二的行政事业性收费混淆。`,
          }),
        );
    }),
  );
}

/** How one item of the fee is told from the whole: by the way of charging (国办函〔2020〕109号), or by its number. */
const item = /按(?:件|量|页)[^。]{0,16}$|第[一二三四五六七八九十]件[^，。；、]{0,4}$/;
const whole = /(?:共|合计|总计|共计)(?:收取|计收)?(?:信息处理费)?(?:共|计|为){0,3}$/;
const listed = /分别(?:为|是)?$/;

/** The items of a fee and the whole that they should come to, in one sentence. */
function itemsIn(words: string): { readonly whole: Quantity; readonly items: readonly Quantity[] } | undefined {
  const inYuan = quantitiesIn(words).filter(({ unit }) => unit === "元" || unit === "");
  if (inYuan.some(({ approximate }) => approximate)) return undefined;
  const before = ({ start }: Quantity) => words.slice(Math.max(0, start - 20), start).replace(/\s+/g, "");
  const total =
    inYuan.find((one) => /(?:合计|共计|总计)(?:为)?$/.test(before(one))) ??
    inYuan.find((one) => /信息处理费(?:共|合|总|计|为){0,4}$/.test(before(one))) ??
    inYuan.find((one) => whole.test(before(one)));
  let isListed = false;
  const items = inYuan.filter((one, at) => {
    const between = words.slice(inYuan[at - 1]?.end ?? 0, one.start).replace(/\s+/g, "");
    isListed = listed.test(before(one)) || (isListed && /^[、，和及]+$/.test(between));
    return one !== total && (isListed || item.test(before(one)));
  });
  const isAll = total !== undefined && items.length >= 2 && items.length === inYuan.length - 1;
  return isAll ? { whole: total, items } : undefined;
}

/** The sentences that speak of the fee, up to 。, with one after it that goes on by 其中. */
function feeSentences(text: string): readonly { readonly words: string; readonly start: number }[] {
  const all = [...text.matchAll(/[^。\n]+/g)].map(({ 0: words, index: start }) => ({
    words,
    start,
    end: start + words.length,
  }));
  return all.flatMap(({ words, start }, at) => {
    const next = all[at + 1];
    if (!words.includes("信息处理费")) return [];
    return [{ words: next?.words.startsWith("其中") ? text.slice(start, next.end) : words, start }];
  });
}

/** The items of 信息处理费 against the whole. */
export function feeItems({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    feeSentences(text.text).flatMap(({ words, start: offset }): readonly Found[] => {
      const found = itemsIn(words);
      const sum = found?.items.reduce((all, { value }) => all + value, 0) ?? 0;
      if (!found || Math.abs(sum - found.whole.value) < 0.005) return [];
      const spans = [found.whole, ...found.items].map(({ start, end }) => ({
        start: start + offset,
        end: end + offset,
      }));
      const terms = found.items.map(({ value }) => value).join(" ＋ ");
      const message = `${text.label}：信息处理费写的是共 ${found.whole.value} 元，各项之和为 ${terms} ＝ ${sum} 元。请核对各数。`;
      return [foundIn(text, spans, { message })];
    }),
  );
}

const unpaid = base(applications, ["feeUnpaid"]);
const noNotice = /(?:均?未|没有|无)(?:发出|开具|制发|送达|下达)?(?:过)?(?:任何)?(?:信息处理费)?收费通知/g;

/** 未发出收费通知, against applications closed as the notice was not followed. */
export function feeNotices({ draft, texts }: CheckContext): readonly Found[] {
  const total = baseTotal(draft, unpaid);
  if (total === undefined || total === 0) return [];
  return texts.flatMap((text) =>
    spansOf(text.text, noNotice).map((span) =>
      foundIn(text, [span], {
        message: `${text.label}：文中写没有收费通知，${unpaid.name}为 ${total}。请核对哪一个正确。`,
      }),
    ),
  );
}

/** What a township can hardly have taken, in 万元. */
const plausible: Readonly<Record<string, number>> = { township: 10_000, subdistrict: 10_000 };

/** 元 entered where the sheet asks for 万元. */
export function yuanInTable({ draft }: CheckContext): readonly Found[] {
  const { amount } = draft.disclosure.fees;
  if (amount === null) return [];
  const now = Number(amount);
  const before = Number(yearBefore(draft)?.disclosure.fees.amount ?? 0);
  const most = plausible[draft.organKind] ?? Number.POSITIVE_INFINITY;
  const isTooMuch = (value: number) => value > most || (before > 0 && value / before >= 5000);
  if (!isTooMuch(now)) return [];
  const inWan = now / 10_000;
  const field = "disclosure.fees.amount";
  return [
    {
      id: amount,
      place: { section: "disclosure", label: "表二 行政事业性收费", field },
      message: `表二 行政事业性收费填的是 ${amount} 万元。本表以万元为单位，请核对是否误填了元。`,
      fields: [field],
      ...(isTooMuch(inWan)
        ? {}
        : {
            repairs: [
              { name: `改为 ${inWan} 万元`, edits: [{ cell: field, becomes: String(Number(inWan.toFixed(4))) }] },
            ],
          }),
    },
  ];
}
