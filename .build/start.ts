import { createServer } from "node:net";
import { preview } from "vite";
import { buildDelivery } from "./build.ts";

const outDir = "dist/site";

/** The port of `npm start`, always the same: drafts belong to an address, and the port is a part of it. */
const port = 4173;

const address = `http://localhost:${port}/`;

const taken = `端口 ${port} 已被占用，没有启动。
- 如果本程序已经在另一个窗口中运行，请直接在浏览器中打开 ${address}。
- 如果占用它的是别的程序，请先关闭那个程序，再运行 npm start。
草稿按网址保存，换一个端口就看不到原来的草稿，所以不改用别的端口。`;

/** Returns whether something listens at the port already; localhost is either of two addresses. */
async function isTaken(): Promise<boolean> {
  const answers = ["127.0.0.1", "::1"].map(
    (host) =>
      new Promise<boolean>((resolve) => {
        const probe = createServer();
        probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EADDRINUSE"));
        probe.listen(port, host, () => probe.close(() => resolve(false)));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}

if (await isTaken()) {
  console.error(taken);
  process.exitCode = 1;
} else {
  await buildDelivery("site", outDir);
  const server = await preview({ build: { outDir }, preview: { port, strictPort: true, open: true } });
  server.printUrls();
}
