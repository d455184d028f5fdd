/** Words of organ names and of the official tables; no line breaks inside of them. Longer ones come before their parts. */
const words = `
人民政府 办公厅 办公室 委员会 管理局 监督局 管理处 服务局 服务中心 指挥部 领导小组 管理委员会 街道办事处 办事处 派出机构 监督管理 行政审批 综合执法
住房 城乡 建设 城市 乡村 都市 城镇 城区 社区 小区 区域 市场 市政 市容 市民 县级 省级 市级 国家 中国 中华 人民 共和国 中央 地方 全国
规划 自然 资源 生态 环境 环保 保护 综合 行政 执法 监督 监察 管理 监管 交通 运输 港航 港口 公路 铁路 民航 航空 邮政 海事 海洋 渔业 水利 水务 水电
农业 农村 农牧 畜牧 兽医 农机 林业 草原 园林 绿化 绿地 乡村 振兴 扶贫 粮食 物资 储备 供销 合作 商务 商业 投资 促进 招商 贸易 经济 技术 信息化 信息 工业
产业 科技 科学 教育 教体 体育 文化 旅游 文旅 文物 广电 广播 电视 新闻 出版 版权 电影 档案 地方志 史志 编纂 图书 博物 卫生 健康 疾病 预防 控制 中医药 中医 药品
医疗 医药 保障 医保 社会 人力 就业 创业 人才 退役 军人 事务 民政 民族 宗教 侨务 外事 外资 港澳 司法 公安 消防 救援 应急 安全 生产 防震 减灾 地震 气象 财政
税务 审计 统计 金融 国资 国有 资产 证券 保险 银行 外汇 物价 价格 机关 政务 政府 政策 研究 数据 大数据 数字 数据资源 智慧 网络 通信 电子 口岸 海关 缉私 检察
发展 改革 改革局 能源 电力 煤矿 矿山 地质 勘查 测绘 地理 知识 产权 知识产权 标准 质量 食品 检验 检测 计量 信访 信用 法制 法治 法律 仲裁 公证 公共 交易
住房公积金 公积金 房产 房地产 土地 收储 征收 补偿 拆迁 水库 移民 河道 湖泊 流域 黄河 长江 淮河 珠江 海河 景区 风景 名胜 世界 遗产 国家级 森林 湿地 公园
高新 高新技术 经开 经济技术 产业园 工业园 物流 综合保税 保税 自由贸易试验区 自由贸易港 自由 自贸 试验 示范 开发 度假 新城 新区 功能 片区 组团 临港 空港 航空港 先进 制造业 现代 服务业
派驻 驻京 直属 分局 分中心 支队 总队 大队 中队 支局 总局 工作 服务 中心 事业 发展中心 机构 编制 联合会 残疾人 联合 协会 学会 工会 团委 妇女 红十字会 部门
党校 行政学院 学院 大学 学校 中学 小学 医院 供电 供水 燃气 公司 集团 有限公司 有限责任公司 公交 地铁 轨道 机场 控股 生产建设兵团 兵团 建设兵团 特派 专员 行政公署 公署
政府信息公开 年度报告 其政府信息公开申请
年度 报告 公开 组织 企业 科研 公益 法人 其他 自然人 申请人 申请 情况 总计 合计 结果 维持 纠正 尚未 审结 行政复议 行政诉讼 复议 诉讼 未经 直接 起诉 复议后
本年度 本年 上年 下年度 新收 结转 继续 办理 数量 予以 部分 不予 无法 提供 处理 决定 处罚 强制 许可 收费 金额 件数 制发 废止 现行 有效 规范性 文件 规章 内容
属于 国家秘密 行政法规 法规 禁止 危及 第三方 合法 权益 三类 内部 四类 过程性 案卷 查询 事项 本机关 不掌握 相关 没有 现成 需要 另行 制作 补正 后申请 仍不 明确
举报 投诉类 投诉 重复 要求 出版物 无正当 理由 大量 反复 确认 重新 出具 已获取 逾期 不补正 不再 未按 通知 缴纳 费用 区分 这一 情形 不计 只计 处理的 行政事业性 单位 万元
`;

const lexicon = new Set(words.trim().split(/\s+/));
const longest = Math.max(...[...lexicon].map((word) => word.length));

/** Words at whose end a place's name ends, and single signs that do so behind a name. */
const placeEnds =
  /(?:自治[区州县旗]|特别行政区|地区|林区|矿区|新区|城区|开发区|示范区|试验区|合作区|功能区|度假区|名胜区|保护区|保税区|港区|园区|产业园|工业园|新城|街道|[省市州盟县旗区镇乡])$/;
/** What of the list is a kind of place, and stays with the name before it. */
const kindsOfPlace = /^(?:自由贸易试验区|自由贸易港|新区|城区|新城|产业园|工业园|街道|[省市州盟县旗区镇乡])$/;
/** A people's name behind a place's: 靖州苗族侗族自治县 is one. */
const people = /^.{0,2}族/;
/** Words at whose end an organ's name ends. */
const organEnds = /(?:人民政府|委员会|办公[厅室]|[局厅部院])$/;
/** Signs that belong to the word before them, as in 财政局 or 建设部. */
const tails = /^[局厅部委办处站所院队科室会司署社馆校团台、性类化]$/;
/** Words between two others: they stay with the one behind them. */
const joins = /^[和与及暨]$/;

/** A place where a line may break, counted in UTF-16 units, and how unwelcome it is there. */
export interface BreakPoint {
  readonly at: number;
  readonly cost: number;
}

interface Token {
  readonly text: string;
  readonly isKnown: boolean;
}

/** A text in words, each as long as the list has it; what is in no word stays one sign. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !lexicon.has(text.slice(at, at + length))) length -= 1;
    tokens.push({ text: text.slice(at, at + length), isKnown: length > 1 });
    at += length;
  }
  return tokens;
}

/** Costs by what stands on both sides. */
const costs = { place: 0, organ: 2, words: 5, join: 14, name: 30 } as const;

/** The places where a name or a label may break by meaning, the least unwelcome of cost 0. */
export function breakPointsIn(text: string): readonly BreakPoint[] {
  const tokens = tokensOf(text);
  const found: BreakPoint[] = [];
  let at = 0;
  let sincePlace = "";
  tokens.forEach((token, index) => {
    at += token.text.length;
    sincePlace += token.text;
    const next = tokens[index + 1];
    if (!next || tails.test(next.text) || joins.test(token.text)) return;
    const isName = /[州县乡镇]$/.test(sincePlace) && people.test(text.slice(at));
    const isEnd = placeEnds.test(sincePlace) && sincePlace.length > 1 && !isName;
    const isPlace = isEnd && (!token.isKnown || kindsOfPlace.test(token.text));
    const before = text.slice(0, at);
    if (isPlace && !kindsOfPlace.test(next.text)) {
      found.push({ at, cost: costs.place });
      sincePlace = "";
    } else if (isName || kindsOfPlace.test(next.text)) return;
    else if (joins.test(next.text)) found.push({ at, cost: costs.join });
    else if (organEnds.test(before) && before.length > 2) found.push({ at, cost: costs.organ });
    else if (token.isKnown && next.isKnown) found.push({ at, cost: costs.words });
    else if (token.isKnown !== next.isKnown && (token.isKnown || tails.test(token.text)))
      found.push({ at, cost: costs.name });
    else if (tails.test(token.text) && next.isKnown) found.push({ at, cost: costs.words });
  });
  return found;
}
