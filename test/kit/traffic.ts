import { readFileSync } from "node:fs";
import type { BrowserContext } from "playwright-core";

/** What a page did towards a network, and what of it was against its policy. */
export interface Traffic {
  /** Addresses of all requests, the page's own files included. */
  readonly requests: readonly string[];
  /** Ways out that were tried by script: `fetch`, `WebSocket` and the like. */
  readonly calls: readonly string[];
  /** Directive and address of what the policy stopped. */
  readonly violations: readonly string[];
}

const ways = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection", "WebTransport"] as const;

/** Records all pages and frames of a browser's profile from now on. */
export async function recordTraffic(context: BrowserContext): Promise<Traffic> {
  const requests: string[] = [];
  const calls: string[] = [];
  const violations: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await context.exposeBinding("tellOfCall", (_source, way: string) => calls.push(way));
  await context.exposeBinding("tellOfViolation", (_source, words: string) => violations.push(words));
  await context.addInitScript((ways: readonly string[]) => {
    const told = window as unknown as Record<"tellOfCall" | "tellOfViolation", (words: string) => void>;
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      told.tellOfViolation(`${effectiveDirective} ${blockedURI}`),
    );
    const { sendBeacon } = navigator;
    navigator.sendBeacon = (...given) => {
      told.tellOfCall("sendBeacon");
      return sendBeacon.apply(navigator, given);
    };
    const watched = window as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const way of ways) {
      const own = watched[way];
      if (!own) continue;
      watched[way] = new Proxy(own, {
        apply: (target, self, given) => {
          told.tellOfCall(way);
          return Reflect.apply(target, self, given);
        },
        construct: (target, given) => {
          told.tellOfCall(way);
          return Reflect.construct(target as unknown as new (...given: unknown[]) => object, given);
        },
      });
    }
  }, ways);
  return { requests, calls, violations };
}

/** Hosts that Chromium itself asks for when it starts, whatever page is open. */
const browsersOwn = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

/** The hosts that a browser looked up or connected to, other than its own services, from the log of its network code. */
export function hostsIn(netLog: string): readonly string[] {
  const { events } = JSON.parse(readFileSync(netLog, "utf8")) as {
    events: readonly { params?: Readonly<Record<string, unknown>> }[];
  };
  const named = events.flatMap(({ params = {} }) => [params.host, params.hostname, params.url]);
  const hosts = named.flatMap((name) => {
    const host = typeof name === "string" ? /^(?:\w+:\/\/)?([^/:?#]+)/.exec(name)?.[1] : undefined;
    return host === undefined || /^(?:data|blob|about|file|chrome|devtools)$/.test(host) ? [] : [host];
  });
  return [...new Set(hosts)].filter((host) => !browsersOwn.test(host)).sort();
}
