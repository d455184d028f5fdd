import { eachMatch } from "../text-rules.ts";

/** The regulation's number as the State Council's order. */
const orderNumber = "711";

/** 国务院令 beside the name of the 条例 under a number that is not its own. */
export const lawNumber = eachMatch(
  /信息公开条例[》〉]?\s{0,3}[（(](?:以下简称[^）)]{0,12}[，、])?(?:中华人民共和国)?国务院令\s?第?\s?(\d{1,4}\s?[号条])/g,
  ({ words }, text) => {
    const isOld = /^492\s?号/.test(words) && /修订前|原/.test(text);
    return words.replace(/\s/, "") === `${orderNumber}号` || isOld
      ? undefined
      : {
          message: `《中华人民共和国政府信息公开条例》是国务院令第${orderNumber}号，这里写成了第${words}。`,
          becomes: `${orderNumber}号`,
        };
  },
);

const names =
  /《(中华人民共和国(?:信息公开|政务公开|政务信息公开|政府公开|政府信息|政府公开信息)条例)》|《(中华人民共和国政府信息公开(?:条列|条理|法|暂行条例|法规|办法|规定))》|[（(](?:中华人民共和国)?(国令)第\s?711\s?号|(国务院令)(?=\s?711\s?号)/g;

/** The 条例 under a name that is not its own, or its number in a way that is not how it is cited. */
export const lawName = eachMatch(names, ({ words }) =>
  words === "国令" || words === "国务院令"
    ? { message: "条例的文号应写作“国务院令第711号”。", becomes: words === "国令" ? "国务院令" : "国务院令第" }
    : {
        message: `条例的名称是《中华人民共和国政府信息公开条例》，这里写成了“${words}”。`,
        becomes: "中华人民共和国政府信息公开条例",
      },
);
