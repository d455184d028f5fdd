import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { output } from "./build.ts";
import type { Entry } from "./contenders.ts";
import { installProbe } from "./probe.ts";
import { installProgram, programWords, type ReadyDraft, stepBefore, stepOf } from "./program.ts";

/** Where a run takes place: what is served, and the draft that the program opens, by factor. */
export interface Surroundings {
  readonly browser: Browser;
  readonly address: string;
  readonly drafts: ReadonlyMap<number, ReadyDraft>;
}

/** A page in a profile of its own. */
export interface Session {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Evaluates in the page by the protocol alone, which costs the page next to nothing. */
  readonly run: (expression: string) => Promise<unknown>;
  readonly metrics: () => Promise<Metrics>;
  /** How much JavaScript the page has loaded so far, in bytes, each file by gzip. */
  readonly shipped: () => number;
  /** Slows the page's processor down by that factor; 1 is full speed. */
  readonly throttle: (rate: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Since the page began, in ms and bytes. */
export interface Metrics {
  readonly script: number;
  readonly task: number;
  readonly heap: number;
}

export class TooSlow extends Error {}

/** Gives up after so many ms. */
export async function within<T>(limit: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`${what}: over ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const sizes = new Map<string, number>();

function gzipSize(path: string): number {
  const known = sizes.get(path) ?? gzipSync(readFileSync(join(output, path)), { level: 9 }).length;
  sizes.set(path, known);
  return known;
}

/** A page in a profile of its own, which has cached nothing; scripts it loads are counted. */
export async function openFresh({ browser, address }: Surroundings, draft?: ReadyDraft): Promise<Session> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    ...(draft?.storage ? { storageState: draft.storage } : {}),
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    if (address.startsWith(origin) && pathname.endsWith(".js")) scripts.add(pathname);
  });
  await cdp.send("Performance.enable");
  return {
    page,
    cdp,
    run: async (expression) => {
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    metrics: async () => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        script: value("ScriptDuration") * 1000,
        task: value("TaskDuration") * 1000,
        heap: value("JSHeapUsedSize"),
      };
    },
    shipped: () => [...scripts].reduce((sum, path) => sum + gzipSize(path), 0),
    throttle: async (rate) => {
      await cdp.send("Emulation.setCPUThrottlingRate", { rate });
    },
    close: () => context.close(),
  };
}

/** Opens a contender's page, or the program at the step before 表三, and then slows it down. */
export async function openContender(
  surroundings: Surroundings,
  { name, isProgram }: Entry,
  factor: number,
  rate: number,
): Promise<Session> {
  const { address, drafts } = surroundings;
  const draft = isProgram ? drafts.get(factor) : undefined;
  const session = await openFresh(surroundings, draft);
  await session.page.addInitScript(installProbe);
  if (draft) {
    await session.page.addInitScript(installProgram, programWords(factor));
    await session.page.goto(stepOf(address, factor, draft, stepBefore));
    await session.page.getByRole("table").first().waitFor();
  } else {
    await session.page.goto(`${address}${name}/index.html?factor=${factor}`);
    await session.page.waitForFunction(() => window.bench !== undefined);
  }
  await session.page.waitForLoadState("networkidle");
  await session.throttle(rate);
  return session;
}
