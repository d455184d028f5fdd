import { hasKind } from "../../prose/claims/kinds.ts";
import type { Mention } from "../../prose/claims/mention.ts";
import { sentenceBefore } from "../../prose/sentences.ts";
import type { Found } from "../check-def.ts";
import { foundIn } from "../found.ts";
import type { LineRead } from "../readings.ts";

/** More answered than received, of letters, calls and the like, which no table counts. */
function answeredTooMany({ text, reading, from }: LineRead): readonly Found[] {
  const { mentions, plain } = reading.passage;
  const nameIn = ({ own }: Mention): string =>
    own.flatMap(({ kind, start, end }) => (kind === "other" ? [plain.slice(start, end)] : [])).pop() ?? "";
  return mentions.flatMap((done, at) => {
    if (done.role !== "count" || !hasKind(done.own, "done", "handle") || hasKind(done.own, "app", "in", "info"))
      return [];
    const named = nameIn(done);
    const received = mentions
      .slice(0, at)
      .filter(({ sentence, own }) => sentence === done.sentence && hasKind(own, "recv") && hasKind(own, "other"))
      .filter((one) => named === "" || nameIn(one) === named)
      .pop();
    if (!received || received.quantity.unit !== done.quantity.unit || received.quantity.approximate) return [];
    const carried = mentions.some(({ sentence, own }) => sentence === done.sentence && hasKind(own, "in"));
    if (carried || done.quantity.value <= received.quantity.value) return [];
    const places = [received, done].map(({ quantity: { start, end } }) => ({ start: start + from, end: end + from }));
    const message = `${text.label}：收到 ${received.quantity.value} ${received.quantity.unit}，办结 ${done.quantity.value} ${done.quantity.unit}，办结的多出 ${done.quantity.value - received.quantity.value}。请核对。`;
    return foundIn(text, places, { message });
  });
}

/** A rate or a share above 100 %. */
function aboveAll({ text, reading, from }: LineRead): readonly Found[] {
  return reading.passage.mentions.flatMap(({ quantity, role }) => {
    // 目标 50 户，完成 73 户，完成率 146%: more than was aimed at is more than all of it.
    if (/目标|超额|任务/.test(sentenceBefore(reading.passage.plain, quantity.start))) return [];
    if ((role !== "rate" && role !== "share") || quantity.unit !== "%" || quantity.value <= 100) return [];
    const place = { start: quantity.start + from, end: quantity.end + from };
    return foundIn(text, [place], { message: `${text.label}：文中写 ${quantity.value}%，超过了 100%。请核对。` });
  });
}

/** What is more than all there is. */
export function moreThanAll(line: LineRead): readonly Found[] {
  return [...answeredTooMany(line), ...aboveAll(line)];
}
