import { Parser } from "htmlparser2";

/**
 * The order in which ECMA-376 (part 1, WordprocessingML) wants the children of these elements. Word opens a document that has them in
 * another only after a repair, or drops them.
 */
const orders: Readonly<Record<string, string>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange",
  "w:tblBorders": "top left start bottom right end insideH insideV",
  "w:tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
  "w:tblCellMar": "top left start bottom right end",
  "w:tcMar": "top left start bottom right end",
  "w:sectPr":
    "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  "w:styles": "docDefaults latentStyles style",
  "w:settings": "defaultTabStop evenAndOddHeaders noLineBreaksAfter noLineBreaksBefore compat",
  "w:tbl": "tblPr tblGrid tr",
  "w:tr": "tblPrEx trPr tc",
  "w:font": "altName panose1 charset family notTrueType pitch sig",
  "c:ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst",
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  "c:plotArea": "layout barChart catAx valAx dTable spPr extLst",
  "c:chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
};
const placesOf = new Map(
  Object.entries(orders).map(([parent, children]) => [
    parent,
    new Map(children.split(" ").flatMap((names, at) => names.split("|").map((name) => [name, at] as const))),
  ]),
);

interface Open {
  readonly name: string;
  readonly children: string[];
  /** Columns that a row's cells cover. */
  columns: number;
}

/** What is out of order in a part of a Word document, in words; a cell without a paragraph at its end and uneven rows, too. */
export function faultsOfPart(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  const grids: number[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open[open.length - 1];
        parent?.children.push(name);
        open.push({ name, children: [], columns: 0 });
        const row = open.find(
          ({ name: one }, at) => one === "w:tr" && !open.slice(at + 1).some((o) => o.name === "w:tbl"),
        );
        if (name === "w:tbl") grids.push(0);
        if (name === "w:gridCol") grids[grids.length - 1] = (grids[grids.length - 1] ?? 0) + 1;
        if (name === "w:tc" && row) row.columns += 1;
        if (name === "w:gridSpan" && row) row.columns += Number(attributes["w:val"]) - 1;
      },
      onclosetag(name) {
        const done = open.pop();
        const places = placesOf.get(name);
        const last = done?.children[done.children.length - 1];
        if (name === "w:tc" && last !== "w:p") faults.push(`a cell ends with ${last}`);
        if (name === "w:tr" && done?.columns !== grids[grids.length - 1])
          faults.push(`a row of ${done?.columns} columns`);
        if (name === "w:tbl") grids.pop();
        if (!places || !done) return;
        let before = -1;
        for (const child of done.children) {
          const at = places.get(child.replace(/^\w+:/, ""));
          if (at === undefined) faults.push(`${child} stands in ${name}`);
          else if (at < before) faults.push(`${child} stands too late in ${name}`);
          else before = at;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return faults;
}
