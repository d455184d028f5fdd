import type { Work } from "../../../lib/slices.ts";
import type { TextContext } from "../../check-def.ts";
import { foundIn } from "../../found.ts";
import { overLines } from "../../readings.ts";
import { yearBeforeOf } from "./changes.ts";
import { timesStated } from "./times.ts";

/** 翻一番 is about twice: texts round. */
const about = 0.2;

const words = { 1: "持平", 2: "翻一番", 4: "翻两番" } as const;

/** 翻一番, 持平 and N 倍 against the number before: of the sentence, or of last year's report. */
export function doubledOrLevel(context: TextContext): Work<ReturnType<typeof foundIn>> {
  return overLines(context, (line) => {
    const { text, reading, from } = line;
    const held = reading.held.flatMap(({ start, end, times, of: now }) => {
      const before = yearBeforeOf(context, line, now, true);
      const [first] = before;
      const { value, unit, approximate } = now.quantity;
      const isRight = (one: number) =>
        times === 1 ? one === value : Math.abs(value - times * one) <= about * times * one * 0.5;
      if (first === undefined || approximate || before.some(isRight)) return [];
      const message = `${text.label}：文中写“${words[times]}”；上年为 ${first} ${unit}，本年 ${value} ${unit}。请核对。`;
      return foundIn(text, [{ start: start + from, end: end + from }], { message });
    });
    return [...held, ...timesStated(context, line)];
  });
}
