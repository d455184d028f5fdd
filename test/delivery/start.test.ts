import { spawnSync } from "node:child_process";
import { createServer, type Server } from "node:net";
import { expect, test } from "vitest";

/** Takes a port of this machine, unless somebody has it already. */
function take(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

test("npm start, with its port taken, says so and what to do, and does not serve the drafts at another address", async () => {
  const server = await take(4173);
  const { status, stderr, stdout } = spawnSync("npm", ["-s", "start"], { encoding: "utf8", timeout: 25_000 });
  server?.close();
  expect(status).toBe(1);
  expect(stderr).toContain("端口 4173 已被占用，没有启动。");
  expect(stderr).toContain("请直接在浏览器中打开 http://localhost:4173/。");
  expect(stderr).toContain("请先关闭那个程序，再运行 npm start。");
  expect(stdout).not.toContain("http://");
});
