import type { AspectDef } from "./form.ts";

/** What to write about each of the five aspects; apart from the form, as only the texts need it. */
export const aspectGuidance: Readonly<Record<AspectDef["id"], string>> = {
  proactive: "主动公开政府信息的数量、重点领域和渠道，政策解读和回应关切情况。",
  onRequest: "收到和办理申请的数量、办理结果，以及由此引起的复议、诉讼。数字应与表三、表四一致。",
  management: "信息的制作、审核、保密审查、动态更新，规范性文件的清理和公布。",
  platform: "门户网站、政务新媒体、公开专栏、查阅场所的建设和运行。",
  supervision: "机构人员、培训、考核。人民政府还要写工作考核、社会评议和责任追究结果情况。",
};
