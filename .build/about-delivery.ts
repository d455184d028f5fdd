import type { Plugin } from "vite";
import { buildId, version } from "./delivery.ts";
import { licencesOf, licencesText } from "./licences.ts";

const [program, delivery] = ["virtual:program", "virtual:delivery"];
/** Stands in the built script for the list that is known only once all modules are. */
const mark = "__LICENCES_OF_WHAT_IS_SHIPPED__";

/**
 * Which program this is, as the module `virtual:program`: version and build. And as `virtual:delivery` the licences of the
 * packages that are in the built scripts, derived from their modules. While the program is being worked on, nothing is
 * shipped and none are listed.
 */
export function aboutDelivery({ licenceFile }: { licenceFile?: string }): Plugin {
  let isBuild = false;
  return {
    name: "about-delivery",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    resolveId: (source) => (source === program || source === delivery ? `\0${source}` : undefined),
    load: (module) => {
      if (module === `\0${delivery}`) return `export const licences = ${isBuild ? mark : "[]"};`;
      if (module !== `\0${program}`) return undefined;
      return [
        `export const version = ${JSON.stringify(version())};`,
        `export const build = ${JSON.stringify(buildId())};`,
      ].join("\n");
    },
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(mark)) return undefined;
      const licences = licencesOf(Object.values(chunks).flatMap(({ moduleIds }) => moduleIds));
      if (licenceFile) this.emitFile({ type: "asset", fileName: licenceFile, source: licencesText(licences) });
      return { code: code.replaceAll(mark, () => JSON.stringify(licences)), map: null };
    },
  };
}
