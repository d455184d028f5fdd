import { stepOf } from "./program.ts";
import { openFresh, type Surroundings, sleep, within } from "./session.ts";
import { type Spread, spread } from "./statistics.ts";

/** How soon a page can be typed in, at a sixth of the speed and with nothing cached. Times in ms. */
export interface FirstScreen {
  /** From the start of the navigation until the field is there and enabled, and the frame with it is done. */
  readonly usable: Spread | undefined;
  /** Bytes of JavaScript by gzip until then. */
  readonly shipped: number;
}

export interface FirstScreens {
  /** The first step of a draft, 基本信息, until its field 机关名称. */
  readonly program: FirstScreen;
  /** A React page of one field. */
  readonly empty: FirstScreen;
}

/** Runs in the page ahead of its own scripts. */
function watchField(selector: string): void {
  const usable = new Promise<number>((resolve) => {
    const look = () => {
      const field = document.querySelector<HTMLInputElement>(selector);
      if (!field || field.disabled || field.readOnly) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
  Object.assign(window, { usable });
}

export async function measureFirstScreens(surroundings: Surroundings, times: number): Promise<FirstScreens> {
  const { address, drafts } = surroundings;
  const draft = drafts.get(1);
  if (!draft) throw new Error("the program has no draft to open");
  const open = async (url: string, selector: string, stored?: typeof draft) => {
    const session = await openFresh(surroundings, stored);
    await session.throttle(6);
    await session.page.addInitScript(watchField, selector);
    await session.page.goto(url);
    const usable = (await within(60_000, "the first screen", session.run("window.usable"))) as number;
    const shipped = session.shipped();
    await session.close();
    await sleep(100);
    return { usable, shipped };
  };
  const program: Awaited<ReturnType<typeof open>>[] = [];
  const empty: typeof program = [];
  for (let time = 0; time < times; time += 1) {
    program.push(await open(stepOf(address, 1, draft, "basics"), "#organ", draft));
    empty.push(await open(`${address}empty-react/index.html`, "input"));
  }
  const summary = (all: typeof program): FirstScreen => ({
    usable: spread(all.map(({ usable }) => usable)),
    shipped: Math.max(...all.map(({ shipped }) => shipped)),
  });
  return { program: summary(program), empty: summary(empty) };
}
