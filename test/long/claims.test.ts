import { expect, test } from "vitest";
import { randomSentence, rulesFinding } from "../kit/claim-sentences.ts";
import { randomFrom } from "../kit/random.ts";

test("of twenty thousand sentences of every concept, shape and qualifier, right ones give no finding and wrong ones do", () => {
  const random = randomFrom(7);
  const wrongly = new Set<string>();
  for (let made = 0; made < 20_000; made += 1) {
    const sentence = randomSentence(random);
    if (rulesFinding(sentence).length > 0 !== (sentence.kind === "wrong")) {
      wrongly.add(`${sentence.kind}: ${sentence.text.replace(/\d+(?=件)/, "#")}`);
    }
  }
  expect([...wrongly]).toEqual([]);
}, 1_200_000);
