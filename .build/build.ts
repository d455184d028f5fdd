import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { licencesOf, licencesText } from "./licences.ts";

/** The folder for a web server, or the one file for the desk. */
export type Delivery = "site" | "single";

/** Builds for delivery, whatever the environment says. */
async function buildWith(config: InlineConfig): ReturnType<typeof build> {
  const { NODE_ENV } = process.env;
  // Vite takes the libraries' development builds unless told that this one is for delivery.
  process.env.NODE_ENV = "production";
  const built = await build({ logLevel: "warn", ...config });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return built;
}

const modeOf = (delivery: Delivery): string => (delivery === "single" ? delivery : "production");

/** Builds a delivery into a folder, which is emptied before. */
export async function buildDelivery(delivery: Delivery, outDir: string): Promise<void> {
  await buildWith({ mode: modeOf(delivery), build: { outDir, emptyOutDir: true } });
}

/** Builds a delivery and returns its files, by name, without writing them. */
export async function bundleOf(delivery: Delivery): Promise<Rolldown.OutputBundle> {
  const built = await buildWith({ mode: modeOf(delivery), build: { write: false } });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  return Object.fromEntries(files.map((file) => [file.fileName, file]));
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
