import { escapeHtml } from "../../../src/lib/escape-html.ts";
import type { WildReport } from "./wild-report.ts";

const menu = ["首页", "走进本地", "政务公开", "办事服务", "互动交流", "数据开放"];
const sections = [
  "政府信息公开指南",
  "政府信息公开制度",
  "法定主动公开内容",
  "政府信息公开年度报告",
  "依申请公开",
  "政府信息公开行政复议、行政诉讼",
];

const head = `<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="SiteName" content="人民政府门户网站" />
<meta name="ColumnName" content="政府信息公开年度报告" />
<link href="/images/css.css" rel="stylesheet" type="text/css" />
<style type="text/css">
.xl_title{font-size:24px;line-height:2em;text-align:center}
table td{font-size:14px} .bt-box{content:"<table><tr><td>一、总体情况</td></tr></table>"}
</style>
<script type="text/javascript" src="/js/jquery-1.8.3.min.js"></script>
<script type="text/javascript">
var _hmt = _hmt || [];
if (1 < 2 && document.location.href.indexOf("<td>") < 0) { document.write("<p>二、主动公开政府信息情况<\\/p>"); }
</script>`;

const list = (name: string, words: readonly string[]): string =>
  `<ul class="${name}">${words.map((word) => `<li><a href="javascript:void(0)" title="${word}">${word}</a></li>`).join("\n")}</ul>`;

const breadcrumb =
  '<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/ndbg/">政府信息公开年度报告</a></div>';

const share = `<div class="bdsharebuttonbox share clearfix"><span>分享到：</span><a class="bds_weixin" title="分享到微信">微信</a>
<a class="bds_tsina" title="分享到新浪微博">微博</a><a href="javascript:window.print()">打印</a><a href="javascript:window.close()">关闭</a></div>`;

function origin({ organ, year }: WildReport): string {
  return `<div class="xl_from"><span>来源：${escapeHtml(organ)}</span>&nbsp;&nbsp;<span>发布时间：${year + 1}-01-28 10:12</span>&nbsp;&nbsp;<span>浏览次数：<i id="hits">367</i></span>
<span class="zh">字号：【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span></div>`;
}

function related({ organ, year }: WildReport): string {
  const titles = [year - 1, year - 2, year - 3].map((one) => `${organ}${one}年政府信息公开工作年度报告`);
  return `<div class="xgxx"><h3>相关信息</h3>${list("news-list", titles.map(escapeHtml))}
<p>上一篇：<a href="#">${year}年度法治政府建设情况报告</a></p><p>下一篇：没有了</p></div>`;
}

const footer = `<div class="footer"><p>主办：人民政府办公室 地址：人民路1号 邮编：471900 电话：0379-67712345</p>
<p>备案号：豫ICP备05012345号-1 <img src="/images/ba.png" alt="" />豫公网安备 41038102000123号 网站标识码：4103810001</p>
<p><a href="#">网站地图</a> | <a href="#">联系我们</a> | 您是第 1234567 位访问者</p></div>`;

/** An article inside everything that a government's site puts around it. */
export function sitePage(report: WildReport, article: string): string {
  const title = escapeHtml(report.titleLines.join(""));
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<title>${title}_政府信息公开年度报告_人民政府门户网站</title>
${head}
</head>
<body>
<div id="top" class="top w1200 clearfix">${list("nav", menu)}</div>
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0"><tbody><tr>
<td width="220" valign="top" class="left-menu"><div class="lm_tit">政府信息公开</div>${list("lm", sections)}</td>
<td valign="top">${breadcrumb}
<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td class="xl_box">
<div class="xl_title" id="title">${title}</div>
${origin(report)}
<div id="zoom" class="TRS_Editor xl_con font16 clearfix">
${article}
</div>
${share}
</td></tr></table>
${related(report)}
</td></tr></tbody></table>
${footer}
<script type="text/javascript">document.getElementById("hits").innerHTML = "368";</script>
</body>
</html>
`;
}
