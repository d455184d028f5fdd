import { yearBefore } from "../report/across-years.ts";
import { quantitiesIn } from "../wording/quantities.ts";
import { sentencesOf } from "../wording/sentences.ts";
import { type Context, type Found, foundIn, type InTexts } from "./check-def.ts";

/** 信息处理费 is stated in 元; 万元 is the unit of 行政事业性收费 in 表二. */
export function feeUnit({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    sentencesOf(text.text).flatMap(({ text: words, start }): readonly Found[] => {
      if (!/信息处理费|信息公开处理费/.test(words) || /行政事业性收费/.test(words)) return [];
      return quantitiesIn(words)
        .filter(({ start, end }) => /[万亿]\s*元/.test(words.slice(start, end)))
        .map((quantity) =>
          foundIn(text, [{ start: quantity.start + start, end: quantity.end + start }], {
            message: `信息处理费以元为单位，这里写成了“${words.slice(quantity.start, quantity.end)}”。请核对，不要与表二的行政事业性收费混淆。`,
          }),
        );
    }),
  );
}

/** What a township can hardly have taken, in 万元. */
const plausible: Readonly<Record<string, number>> = { township: 10_000, subdistrict: 10_000 };

/** 元 entered where the sheet asks for 万元. */
export function yuanInTable({ draft }: Context): readonly Found[] {
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
