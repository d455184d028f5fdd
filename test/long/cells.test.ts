import { test } from "vitest";
import { browserPages } from "../kit/journey.ts";
import { fc } from "../kit/property.ts";
import { expectAgreement, sheetPage } from "../kit/sheet-page.ts";
import { allDeeds } from "../kit/sheet-situations.ts";

const open = browserPages();

test("by real keys and mouse, 300 orders of deeds at a sheet leave what the model without a browser says", async () => {
  const { page } = await open();
  const sheet = await sheetPage(page);
  const deeds = fc.array(fc.constantFrom(...allDeeds), { minLength: 6, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(deeds, (order) => expectAgreement(sheet, order)),
    { numRuns: 300, endOnFailure: true },
  );
}, 900_000);
