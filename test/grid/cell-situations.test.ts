import { expect, test } from "vitest";
import { sheetModel, told } from "../kit/sheet-model.ts";
import { beginnings, situations } from "../kit/sheet-situations.ts";

test.each(Object.entries(beginnings))(
  "a cell that is %s does what WPS and Excel do, whatever happens to it",
  (state, before) => {
    const results = situations.map(({ deeds }) => {
      const sheet = sheetModel();
      for (const deed of [...before, ...deeds]) sheet.act(deed);
      return [deeds.join(", "), told(sheet.view())];
    });
    expect(results).toEqual(
      situations.map((situation) => [situation.deeds.join(", "), situation[state as keyof typeof beginnings]]),
    );
  },
);
