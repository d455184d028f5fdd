import { applications } from "../form/applications.ts";
import { yearBefore } from "../report/across-years.ts";
import { quantitiesIn } from "../wording/quantities.ts";
import { sentencesOf } from "../wording/sentences.ts";
import { type Context, type Found, foundIn, type InTexts, spansOf } from "./check-def.ts";
import { runsOf } from "./lists.ts";
import { base, totalAt } from "./stated.ts";

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

/** The two ways in which 信息处理费 is charged (国办函〔2020〕109号): by the application, or by the page. */
const ways = /按(件|量|页)[^，。；、]{0,12}$/;

/** What was taken by each way against what was taken in all. */
export function feeItems({ texts }: InTexts): readonly Found[] {
  return texts.flatMap((text) =>
    runsOf(text.text).flatMap(({ words, start: offset }): readonly Found[] => {
      if (!/信息处理费/.test(words)) return [];
      const inYuan = quantitiesIn(words).filter(({ unit, approximate }) => unit === "元" && !approximate);
      const [whole, ...rest] = inYuan;
      const items = rest.filter(({ start }) => ways.test(words.slice(Math.max(0, start - 20), start)));
      const kinds = new Set(
        items.map(({ start }) => ways.exec(words.slice(Math.max(0, start - 20), start))?.[1] === "件"),
      );
      const sum = items.reduce((all, { value }) => all + value, 0);
      if (!whole || items.length !== rest.length || kinds.size < 2 || Math.abs(sum - whole.value) < 0.005) return [];
      const spans = [whole, ...items].map(({ start, end }) => ({ start: start + offset, end: end + offset }));
      const message = `${text.label}：信息处理费写的是 ${whole.value} 元，按件、按量两项之和为 ${sum} 元。请核对各数。`;
      return [foundIn(text, spans, { message })];
    }),
  );
}

const unpaid = base(applications, ["feeUnpaid"]);
const noNotice = /(?:均?未|没有|无)(?:发出|开具|制发|送达|下达)?(?:过)?(?:任何)?(?:信息处理费)?收费通知/g;

/** 未发出收费通知, against applications closed as the notice was not followed. */
export function feeNotices({ draft, texts }: Context): readonly Found[] {
  const total = totalAt(draft, unpaid);
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
