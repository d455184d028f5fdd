import type { ReportText } from "../../../report/report-texts.ts";
import type { Found } from "../../check-def.ts";
import { foundIn } from "../../found.ts";
import { matchesIn } from "../../text-rules.ts";

/** The commonest family names, without those that are as often words of a sentence: 于, 向, 和, 方, 时, 成, 安. */
const family =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龙段雷钱汤尹黎贺赖龚";
/** No given name has what goes on behind one; one with 某 is hidden already. */
const name = `[${family}](?:(?![于以在向就对因不提诉的等之某])[\u4e00-\u9fff]){1,2}`;
const who = "申请人|原告|上诉人|市民|村民|居民|当事人|公民";
/** What an applicant does. */
const applied = "提出|提交|提起|递交|寄来|申请公开|申请获取|的(?:政府)?信息公开申请|的申请|不服|诉(?!求)";
const organ = "(?:我|本)(?:局|机关|镇|街道|委|办|单位|乡|县|市|区)";
/** A person named as who applied, or who went to court: 申请人王建国提出, 李红诉我局, 因张伟不服本机关答复. */
const applicants = new RegExp(
  [
    `(?=[${family}])(?<=${who})(${name})(?=(?:等[一二两三四五六七八九十\\d]{1,2}人)?(?:(?:以|通过|在|于|向|就|对)[^，。；：]{0,12})?(?:${applied}))`,
    `(?=[${family}])(?<=^|[，。；：、\\n]|因|收到|受理)(${name})(?=诉${organ}|不服${organ}|(?:提出|提交)的(?:政府)?信息公开申请)`,
  ].join("|"),
  "gm",
);
/** Words that begin as a name does and are none. */
const ordinary =
  /^(?:高度|高效|高校|马上|何种|任何|任职|夏季|石油|田间|黄河|龙头|钟情|顾问|余下|程序|范围|许可|常态|周边|周期|林业|林地|林木|江苏)/;

/** The names of applicants, of which the family name alone is shown. */
export const applicantsNamed = (text: ReportText): readonly Found[] =>
  matchesIn(text.text, applicants)
    .filter(({ words }) => !ordinary.test(words))
    .flatMap(({ start, end, words }) => {
      const becomes = words.slice(0, 1) + "某".repeat(words.length - 1);
      const message = `${text.label}：写有申请人的姓名（${becomes}）。公开前请隐去个人信息。`;
      const found = foundIn(text, [{ start, end, becomes }], { message, repair: `改为“${becomes}”` });
      return found.map((one) => ({ ...one, id: `${text.path} ${becomes}` }));
    });
