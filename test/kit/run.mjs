// Runs a TypeScript file of this project: node test/kit/run.mjs test/kit/picture.ts
import { runnerImport } from "vite";

await runnerImport(process.argv[2], { configFile: false });
