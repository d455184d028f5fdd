import type { Work } from "../../lib/slices.ts";
import { baseTotal } from "../../prose/claims/bases.ts";
import { yearBefore } from "../../report/across-years.ts";
import type { CheckContext, Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import { isOwnYear, overLines } from "../readings.ts";

/** 翻一番 is about twice: texts round. */
const about = 0.2;

/** 翻一番 and 持平 against last year's report. */
export function* doubledOrLevel(context: CheckContext): Work<readonly Found[]> {
  const { draft } = context;
  const last = yearBefore(draft);
  if (!last) return [];
  return yield* overLines(context, ({ text, reading, from }) =>
    reading.held.flatMap(({ start, end, is, of: now }) => {
      const bases = isOwnYear(now.frame.time, draft) ? reading.basesOf.get(now) : undefined;
      const totals = (bases ?? []).flatMap((base) => baseTotal(last, base) ?? []);
      const [first] = totals;
      const { value, unit } = now.quantity;
      const isRight = (before: number) =>
        is === "level" ? before === value : Math.abs(value - 2 * before) <= about * before;
      if (first === undefined || totals.some(isRight)) return [];
      const words = is === "level" ? "持平" : "翻一番";
      const message = `${text.label}：文中写“${words}”；上年为 ${first} ${unit}，本年 ${value} ${unit}。请核对。`;
      return foundIn(text, [{ start: start + from, end: end + from }], { message });
    }),
  );
}
