import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Lazy, lazyWithRetry, whenDrawn } from "../../src/screens/shared/lazy.tsx";

const Hello = ({ name }: { name: string }) => <p>你好，{name}</p>;

test("a step whose code does not arrive says what to do, and opens once it is there", async () => {
  let tries = 0;
  const step = lazyWithRetry(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(Hello);
  });
  render(<Lazy from={step} props={{ name: "表三" }} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("这一步没有载入成功。请检查网络连接后重试");
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("你好，表三")).toBeInTheDocument();
});

test("a step loaded before is drawn at once", async () => {
  const step = lazyWithRetry(() => Promise.resolve(Hello));
  await step.preload();
  render(<Lazy from={step} props={{ name: "预览" }} />);
  expect(screen.getByText("你好，预览")).toBeInTheDocument();
});

test("who waits for what is being loaded is called once it stands on the page, and at once where nothing is", async () => {
  const calls: string[] = [];
  whenDrawn(() => calls.push("nothing is loading"));
  expect(calls).toEqual(["nothing is loading"]);
  let arrive: (component: typeof Hello) => void = () => undefined;
  const step = lazyWithRetry(() => new Promise<typeof Hello>((resolve) => (arrive = resolve)));
  render(<Lazy from={step} props={{ name: "审核" }} />);
  whenDrawn(() => calls.push(screen.queryByText("你好，审核") ? "it stands" : "too early"));
  const stop = whenDrawn(() => calls.push("wanted no more"));
  stop();
  expect(calls).toHaveLength(1);
  await act(async () => arrive(Hello));
  expect(calls).toEqual(["nothing is loading", "it stands"]);
});

test("what stands beside the work is loaded once the page has nothing else to do, and says nothing until then", async () => {
  const idle: IdleRequestCallback[] = [];
  vi.stubGlobal("requestIdleCallback", (call: IdleRequestCallback) => idle.push(call));
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  let loads = 0;
  const step = lazyWithRetry(async () => {
    loads += 1;
    return Hello;
  });
  const { container } = render(<Lazy from={step} props={{ name: "审核栏" }} isQuiet />);
  expect([loads, container.textContent]).toEqual([0, ""]);
  await act(async () => {
    for (const call of idle) call({ didTimeout: false, timeRemaining: () => 50 });
  });
  expect([loads, container.textContent]).toEqual([1, "你好，审核栏"]);
  vi.unstubAllGlobals();
});
