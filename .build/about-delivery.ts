import type { Plugin } from "vite";
import { buildId, version } from "./delivery.ts";
import { licencesOf, licencesText } from "./licences.ts";

const id = "virtual:delivery";
/** Stands in the built script for the list that is known only once all modules are. */
const mark = "__LICENCES_OF_WHAT_IS_SHIPPED__";

/**
 * What 关于 tells, as the module `virtual:delivery`: version, build, and the licences of the packages that are in the
 * built scripts, derived from their modules. While the program is being worked on, nothing is shipped and none are listed.
 */
export function aboutDelivery({ licenceFile }: { licenceFile?: string }): Plugin {
  let isBuild = false;
  return {
    name: "about-delivery",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (module) =>
      module === `\0${id}`
        ? [
            `export const version = ${JSON.stringify(version())};`,
            `export const build = ${JSON.stringify(buildId())};`,
            `export const licences = ${isBuild ? mark : "[]"};`,
          ].join("\n")
        : undefined,
    renderChunk(code, _chunk, _options, { chunks }) {
      if (!code.includes(mark)) return undefined;
      const licences = licencesOf(Object.values(chunks).flatMap(({ moduleIds }) => moduleIds));
      if (licenceFile) this.emitFile({ type: "asset", fileName: licenceFile, source: licencesText(licences) });
      return { code: code.replaceAll(mark, () => JSON.stringify(licences)), map: null };
    },
  };
}
