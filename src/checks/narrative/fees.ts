import { applications } from "../../form/applications.ts";
import { itemNumerals } from "../../lib/chinese-numerals.ts";
import { withoutSpaces } from "../../lib/strings.ts";
import { base, baseTotal } from "../../prose/claims/bases.ts";
import { type Quantity, quantitiesIn } from "../../prose/quantities.ts";
import type { ReportText } from "../../report/report-texts.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn, shifted } from "../found.ts";
import { matchesIn } from "../text-rules.ts";

/** How one item of the fee is told from the whole: by the way of charging (国办函〔2020〕109号), or by its number. */
const item = new RegExp(`按(?:件|量|页)[^。]{0,16}$|第[${itemNumerals}]件[^，。；、]{0,4}$`);
const whole = /(?:共|合计|总计|共计)(?:收取|计收)?(?:信息处理费)?(?:共|计|为){0,3}$/;
const listed = /分别(?:为|是)?$/;

/** The items of a fee and the whole that they should come to, in one sentence. */
function itemsIn(words: string): { readonly whole: Quantity; readonly items: readonly Quantity[] } | undefined {
  const inYuan = quantitiesIn(words).filter(({ unit }) => unit === "元" || unit === "");
  if (inYuan.some(({ approximate }) => approximate)) return undefined;
  const before = ({ start }: Quantity) => withoutSpaces(words.slice(Math.max(0, start - 20), start));
  const total =
    inYuan.find((amount) => /(?:合计|共计|总计)(?:为)?$/.test(before(amount))) ??
    inYuan.find((amount) => /信息处理费(?:共|合|总|计|为){0,4}$/.test(before(amount))) ??
    inYuan.find((amount) => whole.test(before(amount)));
  let isListed = false;
  const items = inYuan.filter((amount, at) => {
    const between = withoutSpaces(words.slice(inYuan[at - 1]?.end ?? 0, amount.start));
    isListed = listed.test(before(amount)) || (isListed && /^[、，和及]+$/.test(between));
    return amount !== total && (isListed || item.test(before(amount)));
  });
  const isAll = total !== undefined && items.length >= 2 && items.length === inYuan.length - 1;
  return isAll ? { whole: total, items } : undefined;
}

/** The sentences that speak of the fee, up to 。, with one after it that goes on by 其中. */
function feeSentences(text: string): readonly { readonly words: string; readonly start: number }[] {
  const all = matchesIn(text, /[^。\n]+/g);
  return all.flatMap(({ words, start }, at) => {
    const next = all[at + 1];
    if (!words.includes("信息处理费")) return [];
    return [{ words: next?.words.startsWith("其中") ? text.slice(start, next.end) : words, start }];
  });
}

/** The items of 信息处理费 against the whole. */
export function feeItems(text: ReportText): readonly Found[] {
  return feeSentences(text.text).flatMap(({ words, start }) => {
    const fee = itemsIn(words);
    const sum = fee?.items.reduce((total, { value }) => total + value, 0) ?? 0;
    if (!fee || Math.abs(sum - fee.whole.value) < 0.005) return [];
    const places = [fee.whole, ...fee.items].map((quantity) => shifted(quantity, start));
    const terms = fee.items.map(({ value }) => value).join(" ＋ ");
    const message = `${text.label}：信息处理费写的是共 ${fee.whole.value} 元，各项之和为 ${terms} ＝ ${sum} 元。请核对各数。`;
    const compared = [
      { name: "共", amount: `${fee.whole.value} 元` },
      { name: "各项之和", amount: `${sum} 元` },
    ];
    return foundIn(text, places, { message, compared });
  });
}

const unpaid = base(applications, ["feeUnpaid"]);
const noNotice = /(?:均?未|没有|无)(?:发出|开具|制发|送达|下达)?(?:过)?(?:任何)?(?:信息处理费)?收费通知/g;

/** 未发出收费通知, against applications closed as the notice was not followed. */
export function feeNotices({ draft, texts }: CheckContext): readonly Found[] {
  const total = baseTotal(draft, unpaid);
  if (total === undefined || total === 0) return [];
  return texts.flatMap((text) =>
    matchesIn(text.text, noNotice).flatMap((match) => {
      const message = `${text.label}：文中写没有收费通知，${unpaid.name}为 ${total}。请核对哪一个正确。`;
      const compared = [
        { name: "文中收费通知", amount: "没有" },
        { name: unpaid.name, amount: String(total) },
      ];
      return foundIn(text, [match], { message, compared });
    }),
  );
}
