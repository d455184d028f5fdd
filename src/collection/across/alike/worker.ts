import { finish } from "../../../lib/slices.ts";
import { type AlikeIndex, type AlikePairs, createAlikeIndex } from "./alike-index.ts";

/** What the page sends: first what is nobody's own, then the texts of one unit after another, then how much is alike. */
export type AlikeRequest =
  | { readonly ignored: readonly string[] }
  | { readonly texts: readonly string[] }
  | { readonly least: number };

/** What the worker answers: that it is there, and in the end what is alike. */
export type AlikeAnswer = "ready" | AlikePairs;

const send = (answer: AlikeAnswer) => self.postMessage(answer);
let index: AlikeIndex | undefined;

self.addEventListener("message", ({ data }: MessageEvent<AlikeRequest>) => {
  if ("ignored" in data) {
    index = createAlikeIndex(data.ignored);
    send("ready");
  } else if ("texts" in data) index?.add(data.texts);
  else if (index) send(finish(index.pairs(data.least)));
});
