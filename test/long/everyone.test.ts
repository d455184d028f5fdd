import { expect, test } from "vitest";
import { clerkAt } from "../kit/clerk.ts";
import { eventfulReport, everyScreen, stepTitles } from "../kit/every-screen.ts";
import { faults, rulesOfLook } from "../kit/faults.ts";
import { browserPages } from "../kit/journey.ts";
import { layoutFaults } from "../kit/layout-faults.ts";
import { coveredShare, linesOf, motionOn } from "../kit/look-faults.ts";

const open = browserPages();

/** Collects what is found at each screen, by its name, where anything is. */
function findings() {
  const found: Record<string, readonly string[]> = {};
  const add = (name: string, faulty: readonly string[]) => {
    if (faulty.length > 0) found[name] = [...(found[name] ?? []), ...faulty];
  };
  return { found, add };
}

test("axe finds nothing on any screen or dialog in any state, and every target is large enough", async () => {
  const { page } = await open();
  const { found, add } = findings();
  await everyScreen(page, async (name) => {
    add(name, await layoutFaults(page));
    add(name, await faults(page));
  });
  expect(found).toEqual({});
}, 900_000);

test.each([
  ["at 200 % zoom of 1366 × 768", { width: 683, height: 384 }],
  ["320 px wide", { width: 320, height: 640 }],
])(
  "%s nothing but tables and pages scrolls sideways, nothing is cut off or covered, and nothing moves by itself",
  async (_, size) => {
    const { page } = await open(size);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { found, add } = findings();
    await everyScreen(page, async (name) => {
      add(name, await layoutFaults(page));
      add(name, await faults(page, rulesOfLook));
      add(name, await motionOn(page));
      if ((await coveredShare(page)) > 1 / 3) add(name, ["more than a third of the window is covered"]);
    });
    expect(found).toEqual({});
  },
  900_000,
);

test("in forced colours axe finds no fault of contrast, and every state is told by a line", async () => {
  const { page } = await open();
  await page.emulateMedia({ forcedColors: "active" });
  const { found, add } = findings();
  await everyScreen(page, async (name) => add(name, await faults(page, rulesOfLook)));
  expect(found).toEqual({});

  await page.reload();
  const { applications, ...others } = eventfulReport();
  await clerkAt(page).open({
    ...others,
    applications: {
      ...applications,
      received: { ...applications.received, researchInstitution: 21 },
      granted: { ...applications.granted, researchInstitution: 12 },
    },
    notes: { "applications.partlyGranted.naturalPerson": "其中1件" },
  });
  await clerkAt(page).openStep(stepTitles[3] ?? "");
  const cell = (id: string) => `[id="applications.${id}"]`;
  await page.locator(cell("received.naturalPerson")).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.locator(`${cell("granted.naturalPerson")}[aria-invalid]`).waitFor();
  const looks = {
    "a cell": await linesOf(page, cell("stateSecret.naturalPerson")),
    "a cell in focus": await linesOf(page, cell("received.naturalPerson")),
    "a cell selected": await linesOf(page, cell("carriedIn.naturalPerson")),
    "a cell that is no number": await linesOf(page, cell("granted.naturalPerson")),
    "a cell that is likely wrong": await linesOf(page, cell("granted.researchInstitution")),
    "a cell with an annotation": await linesOf(page, cell("partlyGranted.naturalPerson")),
    "a total": await linesOf(page, cell("received.total")),
  };
  expect(new Set(Object.values(looks)).size, JSON.stringify(looks, undefined, 1)).toBe(Object.keys(looks).length);
  const state = "nav li span[id^=state]";
  expect(await linesOf(page, `a[aria-current] + ${state.split(" ").pop()}`)).not.toBe(await linesOf(page, state));
  expect(await linesOf(page, "th[data-current]")).not.toBe(await linesOf(page, "th[data-column]:not([data-current])"));
  const plain = await linesOf(page, "footer a[href]");
  await page.locator("footer a[href]").first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  expect(await linesOf(page, "footer a[href]")).not.toBe(plain);
  // Boxes that are ticked or not the browser itself draws.
  expect(
    await page
      .getByRole("checkbox")
      .first()
      .evaluate((box) => getComputedStyle(box).appearance),
  ).not.toBe("none");
}, 900_000);
