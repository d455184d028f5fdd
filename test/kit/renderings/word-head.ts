import { escapeHtml } from "../../../src/lib/escape-html.ts";

const names = ["Normal", "heading 1", "heading 2", "toc 1", "Title", "Body Text", "Table Grid", "Placeholder Text"];

const latentStyles = names
  .map((name, index) => `  <w:LsdException Locked="false" Priority="${index}"\n   SemiHidden="true" Name="${name}"/>`)
  .join("\n");

const settings = `<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>办公室</o:Author>
  <o:Revision>3</o:Revision>
  <o:TotalTime>57</o:TotalTime>
  <o:Pages>6</o:Pages>
  <o:Words>412</o:Words>
 </o:DocumentProperties>
</xml><![endif]--><!--[if gte mso 9]><xml>
 <w:WordDocument>
  <w:View>Print</w:View>
  <w:PunctuationKerning/>
  <w:DrawingGridVerticalSpacing>7.8 磅</w:DrawingGridVerticalSpacing>
  <w:Compatibility>
   <w:SpaceForUL/>
   <w:UseFELayout/>
  </w:Compatibility>
 </w:WordDocument>
</xml><![endif]--><!--[if gte mso 9]><xml>
 <w:LatentStyles DefLockedState="false" DefUnhideWhenUsed="false" LatentStyleCount="376">
${latentStyles}
 </w:LatentStyles>
</xml><![endif]-->`;

const style = `<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:仿宋_GB2312;
	panose-1:2 1 6 9 3 1 1 1 1 1;
	mso-font-charset:134;
	mso-generic-font-family:modern;
	mso-font-signature:1 135135232 16 0 262144 0;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	mso-style-qformat:yes;
	mso-style-parent:"";
	margin:0cm;
	text-align:justify;
	text-justify:inter-ideograph;
	mso-pagination:none;
	font-size:10.5pt;
	font-family:"Calibri",sans-serif;
	mso-fareast-font-family:宋体;
	mso-font-kerning:1.0pt;}
@page WordSection1
	{size:595.3pt 841.9pt;
	margin:104.9pt 73.7pt 99.2pt 79.4pt;
	mso-header-margin:42.55pt;
	mso-paper-source:0;
	layout-grid:15.6pt;}
div.WordSection1
	{page:WordSection1;}
`;

const tableStyle = `<!--[if gte mso 10]>
<style>
 /* Style Definitions */
 table.MsoNormalTable
	{mso-style-name:普通表格;
	mso-tstyle-rowband-size:0;
	mso-padding-alt:0cm 5.4pt 0cm 5.4pt;
	mso-para-margin:0cm;
	mso-pagination:widow-orphan;}
</style>
<![endif]-->`;

/** One level of one list, as Word defines hundreds of. */
export function listLevel(index: number): string {
  return `@list l${Math.floor(index / 9)}:level${(index % 9) + 1}
	{mso-level-number-format:japanese-counting;
	mso-level-suffix:none;
	mso-level-text:"（%${(index % 9) + 1}）";
	mso-level-tab-stop:none;
	mso-level-number-position:left;
	margin-left:0cm;
	text-indent:0cm;}`;
}

/** Everything before the body. */
export function wordHead(title: string, styles: readonly string[]): readonly string[] {
  return [
    [
      '<html xmlns:v="urn:schemas-microsoft-com:vml"',
      'xmlns:o="urn:schemas-microsoft-com:office:office"',
      'xmlns:w="urn:schemas-microsoft-com:office:word"',
      'xmlns:m="http://schemas.microsoft.com/office/2004/12/omml"',
      'xmlns="http://www.w3.org/TR/REC-html40">',
    ].join("\n"),
    "<head>",
    '<meta http-equiv=Content-Type content="text/html; charset=utf-8">',
    "<meta name=ProgId content=Word.Document>",
    '<meta name=Generator content="Microsoft Word 15">',
    '<link rel=File-List href="年度报告.files/filelist.xml">',
    `<title>${escapeHtml(title)}</title>`,
    settings,
    `${style}${styles.join("\n")}\n-->\n</style>`,
    tableStyle,
    "</head>",
  ];
}
