import { build, type InlineConfig, type Plugin } from "vite";
import { licencesOf, licencesText } from "./licences.ts";

/** The folder for a web server, or the one file for the desk. */
export type Delivery = "site" | "single";

/** Builds for delivery, whatever the environment says. */
async function buildWith(config: InlineConfig): Promise<void> {
  const { NODE_ENV } = process.env;
  // Vite takes the libraries' development builds unless told that this one is for delivery.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn", ...config });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}

/** Builds a delivery into a folder, which is emptied before. */
export async function buildDelivery(delivery: Delivery, outDir: string): Promise<void> {
  const mode = delivery === "single" ? delivery : "production";
  await buildWith({ mode, build: { outDir, emptyOutDir: true } });
}

/** Puts the licences of the packages that are in the built script beside it. */
const licencesBeside = (fileName: string): Plugin => ({
  name: "licences-beside",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
    this.emitFile({ type: "asset", fileName, source: licencesText(licencesOf(modules)) });
  },
});

/** Builds the command into a folder, as one file that plain Node runs with nothing beside it, and its licences. */
export async function buildCommand(outDir: string): Promise<void> {
  await buildWith({
    configFile: false,
    publicDir: false,
    plugins: [licencesBeside("report-licences.txt")],
    ssr: { noExternal: true },
    build: {
      ssr: "src/command/start.ts",
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: "report.mjs" } },
    },
  });
}
