import { expect, test } from "vitest";
import { browserPages } from "../kit/journey.ts";
import { told } from "../kit/sheet-model.ts";
import { sheetPage } from "../kit/sheet-page.ts";
import { beginnings, situations } from "../kit/sheet-situations.ts";

const open = browserPages();

test.each(Object.entries(beginnings))(
  "by real keys and mouse, a cell that is %s does what the table of situations says",
  async (state, before) => {
    const { page } = await open();
    const sheet = await sheetPage(page);
    const results: string[][] = [];
    for (const { deeds } of situations) {
      await sheet.reset();
      for (const deed of [...before, ...deeds]) await sheet.act(deed);
      results.push([deeds.join(", "), told(await sheet.view())]);
    }
    expect(results).toEqual(
      situations.map((situation) => [situation.deeds.join(", "), situation[state as keyof typeof beginnings]]),
    );
  },
);
