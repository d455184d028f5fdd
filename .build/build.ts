import { build } from "vite";

/** The folder for a web server, or the one file for the desk. */
export type Delivery = "site" | "single";

/** Builds a delivery into a folder, which is emptied before. */
export async function buildDelivery(delivery: Delivery, outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  // Vite takes the libraries' development builds unless told that this one is for delivery.
  process.env.NODE_ENV = "production";
  await build({
    logLevel: "warn",
    mode: delivery === "single" ? delivery : "production",
    build: { outDir, emptyOutDir: true },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}
