import { once } from "node:events";
import process from "node:process";
import type { Surroundings } from "./answers.ts";
import { type Output, run } from "./run.ts";

const { stdout, stderr } = process;

// Whoever reads the answers may have had enough of them.
stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));

const surroundings: Surroundings = {
  cwd: process.cwd(),
  now: new Date(),
  // Opened only by a call that reads it.
  get input() {
    return process.stdin;
  },
};

const output: Output = {
  print: async (line) => {
    if (!stdout.write(line)) await once(stdout, "drain");
  },
  complain: (line) => {
    stderr.write(line);
  },
};

process.exitCode = await run(process.argv.slice(2), surroundings, output);
