import type { SavingState } from "./autosave.ts";

const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The state of saving in a sentence that also says what to do where saving does not work. */
export function savingSentence(state: SavingState): string {
  switch (state.kind) {
    case "saved":
      return `已保存 ${clock.format(state.at)}`;
    case "saving":
      return "正在保存…";
    case "paused":
      return `这份草稿正在另一个标签页中编辑（${clock.format(state.at)} 已保存）。此页面已暂停保存。`;
    case "failed":
      return state.reason === "full"
        ? "未能保存：浏览器存储空间已满，最近的修改还没有保存。请先把草稿存为文件，再删除不用的草稿。"
        : "未能保存：浏览器不允许网页保存数据，关闭页面后内容会丢失。请把草稿存为文件，或在浏览器设置中允许保存。";
    default:
      return state satisfies never;
  }
}
