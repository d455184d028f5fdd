import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  // Relative addresses, so that the built page works from any folder of any server.
  base: "./",
  build: { target: "chrome86", cssTarget: "chrome86" },
  worker: { format: "es" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/journeys/**", "test/long/**", "test/bench/**"],
          environment: "node",
          testTimeout: 30_000,
          setupFiles: ["test/kit/setup.ts"],
        },
      },
      ...[
        { name: "browser", include: ["test/journeys/**/*.test.ts"] },
        // What takes too long for every change.
        { name: "long", include: ["test/long/**/*.test.ts"] },
      ].map((project) => ({
        extends: true as const,
        test: {
          ...project,
          environment: "node" as const,
          globalSetup: ["test/kit/serve.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      })),
    ],
  },
});
