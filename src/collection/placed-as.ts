import type { Arrival } from "./facts.ts";

/**
 * The name under which a file is kept. The same file again takes the place of the former; another report of the same name is
 * told apart from it, as two mails may each have a 年报.docx.
 */
export function placedAs(known: ReadonlyMap<string, Arrival>, arrival: Arrival): string {
  for (let time = 1; ; time += 1) {
    const name = time === 1 ? arrival.file : `${arrival.file}（${time}）`;
    const there = known.get(name);
    if (!there || "refused" in there) return name;
    if ("facts" in arrival && there.facts.identity === arrival.facts.identity) return name;
  }
}
