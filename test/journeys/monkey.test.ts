import { test } from "vitest";
import { browserPages } from "../kit/journey.ts";
import { letMonkeyLoose, monkeyOptions } from "../kit/monkey.ts";

const open = browserPages();

test("200 random deeds break nothing: totals are right, storage holds what is shown, undo leads back", async () => {
  await letMonkeyLoose(await open(), monkeyOptions(200, 20_260_120));
});
