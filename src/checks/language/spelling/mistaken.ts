import { soundAlike } from "./sounds.ts";

/** Characters that look alike, so that one is read or typed for another; those of a group in a line. */
const lookingAlike =
  "己已巳 末未 土士 日曰目 拦栏 徽微 薄簿 拔拨 侯候 干千 天夭 买卖 析折 准淮 晴睛 扰挠 住往 今令 免兔 刊利 情清请晴 治冶 间问闻 户尸 设没 规现 项顷 审宙 外处 各名 " +
  "木本 大太犬 王主玉 金全 万方 贷货 责贵 第弟 询洵 异导 协胁 申甲由田 因困囚 具其 且旦 贝见 传转 从丛 进这 开升 网冈 告吿 受爱 监蓝 统流 务备 府俯 惠息 发友 复夏 " +
  "诉诈 讼颂 决诀 条务 计讨 体休 作昨 位住 例列 限恨很 根跟 报服 服报 领颁 颁领 政攻 效郊 期斯 斯期 组祖 织识 职识 识职 标杯 板版 查杳 检捡 险验 验险 培陪 训驯 " +
  "栏拦 册删 删册 补朴 扑补 抽油 拟似 似拟 析拆 拆折 挂桂 推椎 播潘 摘滴 握据 据握 提堤 措借 指脂 持特 特持 待持 侍待 科料 料科 纳钠 约钓 级极 给络 络给 绍招 招绍 " +
  "结洁 编遍 续读 读续 维准 唯维 雄维 集隼 难推 困因 固团 团因 围国 园圆 圆园 图囹 坚竖 竖坚 基墓 堆推 均钧 址扯 坛云 宜宣 宣宜 实买 宾实 容客 客容 家象 密蜜 富宫";

/** Words of which either character is right in its place: 制定 and 制订, 及时 and 即时. */
const bothRight =
  "他它她 作做 定订 及即 利力立粒 式势事 治制 象像 分份 须需 查察 至致 和合 长常 代带 记计 绩迹 型形 员源 副付 厂场 交缴 与予于 止至 个各 以依";

/** The characters of groups, each pair by its two codes. */
const pairsOf = (groups: string): ReadonlySet<number> =>
  new Set(
    groups
      .split(" ")
      .flatMap((group) =>
        [...group].flatMap((one) => [...group].map((other) => pairOf(one.charCodeAt(0), other.charCodeAt(0)))),
      ),
  );

/** Two codes of characters as one number. */
export const pairOf = (one: number, other: number): number => one * 0x10000 + other;

const shapes = pairsOf(lookingAlike);
const eitherRight = pairsOf(bothRight);

/** True where one character may well stand for another by mistake, given by their codes. */
export const mistakenFor = (one: number, other: number): boolean =>
  one !== other && !eitherRight.has(pairOf(one, other)) && (soundAlike(one, other) || shapes.has(pairOf(one, other)));
