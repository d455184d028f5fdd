import { expect, test } from "vitest";
import { fc, test as property } from "../kit/property.ts";
import { sheetModel, told } from "../kit/sheet-model.ts";
import { allDeeds, beginnings, idleDeeds, situations, textDeeds } from "../kit/sheet-situations.ts";

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

const some = (deeds: readonly string[]) => fc.array(fc.constantFrom(...deeds), { maxLength: 12 });
const after = (...deeds: readonly string[]) => {
  const sheet = sheetModel();
  for (const deed of deeds) sheet.act(deed);
  return sheet;
};

property("whatever came before, what is typed over a selected cell takes its place", [some(allDeeds)], (deeds) => {
  const sheet = after(...deeds, "press Enter");
  expect(sheet.view().state).toBe("selected");
  for (const press of ["type 5", "type 6"]) sheet.act(press);
  expect(sheet.view()).toMatchObject({ state: "typing", text: "56‸" });
  expect(sheet.stored()).toContain("56");
});

property(
  "Escape puts back what stood there, whatever was done in the text since it was typed over or opened",
  [some(allDeeds), fc.constantFrom("type 5", "press F2", "compose ７"), some(textDeeds)],
  (deeds, opening, inText) => {
    const sheet = after(...deeds, "press Enter");
    const before = sheet.stored();
    for (const deed of [opening, ...inText]) sheet.act(deed);
    sheet.act("press Escape");
    expect(sheet.view().state).toBe("selected");
    expect(sheet.stored()).toEqual(before);
  },
);

property("moving, selecting, opening and leaving change no number", [some(idleDeeds)], (deeds) => {
  expect(after(...deeds).stored()).toEqual(after().stored());
});

property(
  "what was entered into a cell in one go is one step of undo",
  [some(allDeeds), fc.constantFrom("type 5", "press F2"), some(textDeeds)],
  (deeds, opening, inText) => {
    const sheet = after(...deeds, "press Enter");
    const before = sheet.stored();
    for (const deed of [opening, ...inText, "press Enter"]) sheet.act(deed);
    fc.pre(String(sheet.stored()) !== String(before));
    sheet.act("press Control+z");
    expect(sheet.stored()).toEqual(before);
  },
);
