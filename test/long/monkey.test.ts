import { test } from "vitest";
import { browserPages } from "../kit/journey.ts";
import { letMonkeyLoose, monkeyOptions } from "../kit/monkey.ts";

const open = browserPages();

test("3,000 random deeds break nothing: totals are right, storage holds what is shown, undo leads back", async () => {
  await letMonkeyLoose(await open(), monkeyOptions(3000, Date.now() % 1_000_000_000));
}, 3_600_000);
