/** Beginnings of reports as offices write them, each with addresses, numbers of documents and of telephones. */
export const prefaces: readonly string[] = [
  "本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。本报告所列数据统计期限自2024年1月1日起至2024年12月31日止。本报告电子版可在偃师区人民政府网站（http://www.yanshi.gov.cn/zwgk/xxgkndbg/2024/index_files/list.html）下载。如有疑问，请与缑氏镇党政综合办公室联系（地址：河南省洛阳市偃师区缑氏镇缑氏街1号，邮编：471921，电话：0379-67498001，电子邮箱：goushizhengfuxinxigongkai@henanluoyang163.com）。",
  "按照《国务院办公厅政府信息公开与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，特向社会公布2024年政府信息公开工作年度报告。公众可登录“中国黔西南”门户网站https://www.qxn.gov.cn/zwgk/zfxxgk/fdzdgknr/zfxxgknb/202501/t20250120_86620123.html查阅。联系电话：0859-3223456；传真：0859-3223457。",
  "本年度报告由市住房和城乡建设局编制，全文包括总体情况、主动公开政府信息情况等六个部分。数据统计时间为2024年1月1日—12月31日。网址：zjj.hangzhou.gov.cn，联系人：政策法规处，电话：0571-87028082，邮箱：hzjwxxgk@hz.gov.cn，地址：杭州市上城区新塘路33号，邮政编码：310016。",
  "现发布洛阳市市场监督管理局2024年政府信息公开工作年度报告（以下简称《年度报告》）。依据洛政办〔2019〕61号、豫政办〔2020〕5号和洛市监〔2024〕118号文件，《年度报告》的电子版可在洛阳市市场监督管理局网站（scjgj.ly.gov.cn）“政府信息公开年报”栏目查阅和下载，咨询电话0379-63205678转801、0379-63205679，信箱ly_scjgj.xxgk@ly.gov.cn。",
  "2024年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，现将2024年度政府信息公开工作情况报告如下（下载地址：https://www.example-prefecture.gov.cn/index.php?m=content&c=index&a=show&catid=1029&id=48213），如对本报告有疑问，请联系办公室，电话（010）65201234，或发送邮件至zhengwugongkai@mail.example-prefecture.gov.cn。",
];
