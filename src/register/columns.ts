import { folded } from "../tabular/labels.ts";
import { entryFor } from "./wordings.ts";

/** What a column of a register holds, as far as it is counted by. */
export type ColumnRole =
  | "receivedOn"
  | "applicantKind"
  | "outcome"
  | "reason"
  | "answeredOn"
  | "carriedIn"
  | "serial"
  | "applicant"
  | "subject"
  | "supplementedOn"
  | "extended"
  | "dueOn"
  | "items";

interface RoleDef {
  readonly role: ColumnRole;
  /** What it is called on screen. */
  readonly name: string;
  /** What it is needed for, in words. */
  readonly use: string;
  /** Heads under which offices keep it, the surest first. A head that holds one of them is taken too, if no other column is surer. */
  readonly heads: readonly string[];
  /** What a head that only holds one of them does not have besides: 应答复日期 is no day of answer. */
  readonly without?: RegExp;
}

/** The roles in the order in which they are asked for. */
export const columnRoles: readonly RoleDef[] = [
  {
    role: "receivedOn",
    name: "收到日期",
    use: "分本年新收和上年结转",
    heads: words(
      "收到申请日期 收到申请时间 收到日期 收到时间 收件日期 收件时间 收文日期 接收日期 接收时间 受理日期 受理时间 登记日期 登记时间 申请日期 申请时间 来件日期 来件时间",
    ),
    without: /补正|答复|延期|送达|截止|期限|申请人收到/,
  },
  {
    role: "applicantKind",
    name: "申请人类型",
    use: "分到表三各列",
    heads: words("申请人类型 申请人类别 申请人性质 申请人情况 申请人身份 申请主体类型 申请主体 主体类型 主体类别"),
    without: /证|号|名称|姓名|地址|电话|联系/,
  },
  {
    role: "outcome",
    name: "办理结果",
    use: "分到表三各行",
    heads: words(
      "办理结果 答复结果 处理结果 答复类型 答复类别 答复情况 办理情况 处理情况 答复方式类型 办结类型 结果类型 办理结果分类 处理决定 答复决定 结果",
    ),
    without: /日期|时间|期限|文号|编号|方式|部门|科室|单位|送达/,
  },
  {
    role: "reason",
    name: "结果的具体情形",
    use: "结果分两列登记的，与办理结果合在一起看",
    heads: words("具体情形 具体情况 不予公开理由 不予公开原因 不公开理由 细分类型 二级分类 结果细分 答复理由 理由"),
  },
  {
    role: "answeredOn",
    name: "答复日期",
    use: "下一年才答复的，算结转下年度",
    heads: words("答复日期 答复时间 办结日期 办结时间 办理完成日期 回复日期 回复时间 作出答复日期 完成时间 送达日期"),
    without: /应|截止|期限|法定|延期|最迟|到期|拟/,
  },
  {
    role: "carriedIn",
    name: "是否上年结转",
    use: "没有收到日期的，看这一列",
    heads: words("是否上年结转 上年结转 是否上年度结转 上年度结转 新收或结转 新收结转 申请来源年度"),
    without: /下年|下一年|次年/,
  },
  {
    role: "serial",
    name: "编号",
    use: "查重复登记",
    heads: words("申请编号 登记编号 受理编号 收件编号 申请单编号 查询编号 受理号 编号 序号"),
  },
  {
    role: "applicant",
    name: "申请人",
    use: "没有申请人类型一列的，按名称分；只在本页用，不保存",
    heads: words("申请人姓名或名称 申请人名称 申请人姓名 申请主体名称 申请人 申请单位 姓名或名称 姓名 名称"),
    without: /证|号|地址|电话|联系|邮|性别|类|性质|身份/,
  },
  {
    role: "subject",
    name: "申请内容",
    use: "查重复登记；只在本页用，不保存",
    heads: words(
      "申请内容 申请事项 申请公开内容 申请公开的内容 所需信息内容 所需政府信息 申请信息内容 信息内容描述 申请标题",
    ),
  },
  {
    role: "supplementedOn",
    name: "补正日期",
    use: "有补正的，办理期限从这一天算起",
    heads: words("收到补正日期 收到补正时间 补正日期 补正时间 补正收到日期"),
  },
  {
    role: "extended",
    name: "是否延期",
    use: "延期的，期限再加 20 个工作日",
    heads: words("是否延期 延期答复 是否延长 延期情况 延长期限 延期"),
  },
  {
    role: "dueOn",
    name: "答复期限",
    use: "有这一列的，按它查超期",
    heads: words(
      "答复期限 办理期限 答复截止日期 截止日期 应答复日期 到期日期 到期日 法定期限 应答复时间 答复截止时间 期限",
    ),
  },
  {
    role: "items",
    name: "件数",
    use: "一行写着不止一件的，不计入，请在台账中一件一行",
    heads: words("件数 申请件数 数量 申请数量 合并件数"),
  },
];

function words(list: string): readonly string[] {
  return list.split(" ");
}

/** Which column holds what: the index of the column by role. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, number>>>;

/** What an office said of heads: the role by the folded head; "" for a column that is none of them. */
export type KnownHeads = Readonly<Record<string, ColumnRole | "">>;

/** A head as it is known by: folded, without the remark in brackets at its end, and 答复日期 for 日期 below 答复情况. */
const formsOfHead = (head: string): readonly string[] => {
  const short = folded(head.replace(/[（(][^（）()]*[）)]\s*$/, ""));
  return [...new Set([folded(head), short, short.replace("情况", "")])];
};

/** How sure a head names a role: 0 for not at all; the same words are surest, words within a longer head less so. */
function sureness(forms: readonly string[], { heads, without }: RoleDef): number {
  const at = heads.findIndex((own) => forms.includes(folded(own)));
  if (at >= 0) return 2000 - at;
  if (forms.some((form) => without?.test(form))) return 0;
  const within = heads.findIndex(
    (own) => own.length > 2 && forms.some((form) => form.includes(folded(own)) && form.length <= own.length + 8),
  );
  return within < 0 ? 0 : 1000 - within;
}

/** The columns by their heads. What the office said of a head comes first; no column has two roles, no role two columns. */
export function mappingOf(heads: readonly string[], known: KnownHeads): ColumnMapping {
  const mapping: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, column: number) => {
    if (mapping[role] !== undefined || taken.has(column)) return;
    mapping[role] = column;
    taken.add(column);
  };
  const names = heads.map(folded);
  names.forEach((head, column) => {
    const role = entryFor(known, head);
    if (role) take(role, column);
    else if (role === "") taken.add(column);
  });
  const forms = heads.map(formsOfHead);
  const found = columnRoles.flatMap((def) =>
    forms.map((own, column) => ({ role: def.role, column, sure: sureness(own, def) })),
  );
  for (const { role, column, sure } of [...found].sort((one, other) => other.sure - one.sure)) {
    if (sure > 0) take(role, column);
  }
  return mapping;
}

/** How many columns of a row read as heads of a register. */
export const headsIn = (cells: readonly string[]): number => Object.keys(mappingOf(cells, {})).length;
