import { expect, test } from "vitest";
import { randomPassage } from "../kit/claim-passages.ts";
import { rulesFinding } from "../kit/claim-sentences.ts";
import { randomFrom } from "../kit/random.ts";

test("of twenty thousand sentences of every concept, shape and qualifier, right ones give no finding and wrong ones do", () => {
  const random = randomFrom(7);
  const wrongly = new Set<string>();
  for (let made = 0; made < 20_000; made += 1) {
    const sentence = randomPassage(random);
    if (rulesFinding(sentence).length > 0 !== (sentence.kind === "wrong")) {
      wrongly.add(`${sentence.kind}: ${sentence.text.replace(/\d+(?:\.\d+)?/g, "#")}`);
    }
  }
  expect([...wrongly]).toEqual([]);
}, 1_200_000);
