import { eachMatch } from "../text-rules.ts";

/** 截止 or 截止到 before a date, where 截至 is meant; 截止日期 is right. */
export const asOf = eachMatch(
  /(截止到?)(?=\s{0,3}(?:20\d\d\s{0,3}年|\d{1,2}\s{0,3}月|目前|年底|年末|本年|今年))/g,
  () => ({
    message: "时间前用“截至”，“截止”表示停止。",
    becomes: "截至",
    repair: "改为“截至”",
  }),
);

const doing =
  "向(?=社会|公众|群众|全)|开展|推进|落实|存在|做好|参与|回应|办理|答复(?=申请|了|群众|公众)|公开(?=了|相关|各|政府|信息|有关)|公开(?=[，。；])(?<=[日限间]内[^，。；]{0,4}的公开)|处理|发布(?=了|各|相关|信息|政|有)|完成|解决|贯彻|执行(?!力|情况)|服务(?=群众|于|企业|人民)|满足|设置(?=信息|栏目|公开|了|各|政)|推动|保障(?=群众|公众|人民|公民|申请)|维护(?=群众|公众|人民|社会)|促进|避免|减少|适应|按照|发挥(?!作用|空间)|掌握(?=政|工作|了)|反映(?=群众|工作|了)|提供(?=信息|政府|服务)|[\u4e00-\u9fff]{2}(?=了(?![解然不]))";
/** 的 between a way of doing and what is done, where 地 is meant. */
export const particle = eachMatch(
  new RegExp(
    `(?:较好|很好|圆满|顺利|及时|准确|全面|有效|积极|认真|主动|快速|有序|深入|扎实|严格|充分|更好|切实|不同程度|依法|规范|高效|持续|稳步|自觉|广泛|全方位|及时有效|更加|不断|合理|科学合理|全面准确|全面客观|及时准确|客观|真实|最大限度|尽可能|尽量)(的)(?=${doing})`,
    "g",
  ),
  () => ({ message: "动词前的修饰语用“地”。", becomes: "地", repair: "改为“地”" }),
);

/** The year of a document's number in brackets that are not 〔 〕 (党政机关公文格式 7.2.5). */
export const numberBrackets = eachMatch(
  /(?<=[发函办字规令文通政])([（(［[【]20\d\d[）)］\]】])(?=\s{0,3}第?\s{0,3}\d{1,5}\s{0,3}号)/g,
  ({ words }) => ({
    message: `发文字号的年份用六角括号〔 〕，这里写成了“${words}”。`,
    becomes: `〔${words.slice(1, -1)}〕`,
    repair: "改为六角括号",
  }),
);

/** 请与某某（地址…）, where 联系 was lost. */
export const contact = eachMatch(
  /(请(?:与|和|同)[^，。；（(联\n]{2,40}[^，。；（(联系\n]{2})(?=[（(][^（）()\n]{0,120}[）)](?!\s{0,2}(?:取得)?联系))/g,
  ({ words }) => ({ message: `“${words}”后面漏了“联系”。`, becomes: `${words}联系`, repair: "补上“联系”" }),
);
