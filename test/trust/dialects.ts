/** Workbooks with everything in them that people put beside a risk analysis, in the dialects of the programs they use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { everywhere, excel, STRINGS, strict, STYLES, withRelated } from './excelBook';
import { changed, MAIN, ole2, SHEET, TYPES, WORKBOOK, WORKBOOK_RELATIONS } from './parts';

export interface Dialect {
  readonly program: string;
  /** What is in it besides the cells: every one of these must come through. */
  readonly holds: readonly string[];
  readonly file: 'bok.xlsx' | 'bok.xlsm';
  readonly make: () => Uint8Array;
}

const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing';
const MS = 'http://schemas.microsoft.com/office';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A = 'http://schemas.openxmlformats.org/drawingml/2006';
const rels = (items: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
const relation = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${kind.includes('/') ? kind : `${R}/${kind}`}" Target="${target}"${mode}/>`;

/** A picture of one red pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const anchor = (row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = `<xdr:wsDr xmlns:xdr="${A}/spreadsheetDrawing" xmlns:a="${A}/main" xmlns:r="${R}">${anchor(1, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Bild"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}${anchor(12, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Diagram"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${A}/chart"><c:chart xmlns:c="${A}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}</xdr:wsDr>`;
const chart = `<c:chartSpace xmlns:c="${A}/chart" xmlns:a="${A}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Riskanalys!$E$2:$E$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
const notes = `<comments xmlns="${MAIN}"><authors><author>Anna</author><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Anna:</t></r><r><t xml:space="preserve"> kolla med HR</t></r></text></comment><comment ref="B3" authorId="1"><text><t>[Trådad kommentar]</t></text></comment></commentList></comments>`;

const ordered = (sections: readonly string[]) => (xml: string) =>
  xml.replace('</sheetData>', `</sheetData>${sections.join('')}`);
const before =
  '<sheetPr codeName="Blad1"><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
const sections = [
  '<autoFilter ref="A1:I4"/>',
  '<conditionalFormatting sqref="E2:E4"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FFC00000"/></colorScale></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="I2:I4"><formula1>"Ja,Nej"</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="H2" r:id="ut"/></hyperlinks>',
  '<printOptions gridLines="1"/><pageMargins left="0.3" right="0.3" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="skrivare"/><headerFooter><oddFooter>&amp;LRiskanalys&amp;RSida &amp;P</oddFooter></headerFooter>',
  '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
];
const names =
  '<externalReferences><externalReference r:id="lank"/></externalReferences><definedNames><definedName name="Kontroller">Riskanalys!$A$2:$I$4</definedName><definedName name="Borta">#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Riskanalys!$A$1:$I$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Riskanalys!$1:$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Riskanalys!$A$1:$I$4</definedName></definedNames>';
const overrides =
  (types: Readonly<Record<string, string>>, defaults: Readonly<Record<string, string>> = {}) =>
  (xml: string) =>
    xml
      .replace(
        '<Default',
        `${Object.entries(defaults)
          .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
          .join('')}<Default`,
      )
      .replace(
        '</Types>',
        `${Object.entries(types)
          .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
          .join('')}</Types>`,
      );

/** What most of Excel's features leave in a file, at once. */
const excelParts = (): Uint8Array =>
  excel({
    [SHEET]: (xml) =>
      ordered([...sections, '<drawing r:id="rita"/><legacyDrawing r:id="vml"/>'])(xml).replace(
        '<sheetData>',
        `${before}<sheetData>`,
      ),
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      relation('ut', 'hyperlink', 'mailto:chef@kommun.example', ' TargetMode="External"') +
        relation('skrivare', 'printerSettings', '../printerSettings/printerSettings1.bin') +
        relation('rita', 'drawing', '../drawings/drawing1.xml') +
        relation('vml', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
        relation('anm', 'comments', '../comments1.xml') +
        relation(
          'trad',
          `${MS}/2017/10/relationships/threadedComment`,
          '../threadedComments/threadedComment1.xml',
        ),
    ),
    'xl/printerSettings/printerSettings1.bin': new Uint8Array(300).map((_, i) => i),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': rels(
      relation('rId1', 'image', '../media/image1.png') + relation('rId2', 'chart', '../charts/chart1.xml'),
    ),
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/media/image1.png': pixel,
    'xl/charts/chart1.xml': chart,
    'xl/comments1.xml': notes,
    'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2026-01-01T00:00:00.00" personId="{2}" id="{1}"><text>Vem äger den här?</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Anna" id="{2}" userId="anna" providerId="None"/></personList>`,
    'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Budget"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': rels(
      relation(
        'rId1',
        'externalLinkPath',
        'file:///\\\\server\\ekonomi\\Budget.xlsx',
        ' TargetMode="External"',
      ),
    ),
    'customXml/item1.xml': '<diarium xmlns="urn:kommun"><nr>KS 2026/17</nr></diarium>',
    'customXml/itemProps1.xml':
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{3F2504E0-4F89-11D3-9A0C-0305E82C3301}"/>',
    'customXml/_rels/item1.xml.rels': rels(relation('rId1', 'customXmlProps', 'itemProps1.xml')),
    'docMetadata/LabelInfo.xml': `<clbl:labelList xmlns:clbl="${MS}/2020/mipLabelMetadata"><clbl:label id="{0}" enabled="1" method="Privileged"/></clbl:labelList>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="E2" i="1"/></calcChain>`,
    [WORKBOOK]: (xml) =>
      xml
        .replace(
          '<sheets>',
          '<workbookPr codeName="Arbetsbok" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" windowWidth="20000"/></bookViews><sheets>',
        )
        .replace('</sheets>', `</sheets>${names}<calcPr calcId="191029"/>`),
    [WORKBOOK_RELATIONS]: (xml) =>
      xml.replace(
        '</Rel',
        `${relation('lank', 'externalLink', 'externalLinks/externalLink1.xml')}${relation('folk', `${MS}/2017/10/relationships/person`, 'persons/person.xml')}${relation('xml1', 'customXml', '../customXml/item1.xml')}</Rel`,
      ),
    [TYPES]: overrides(
      {
        'xl/drawings/drawing1.xml': `${DRAWING}+xml`,
        'xl/charts/chart1.xml': `${DRAWING}ml.chart+xml`,
        'xl/comments1.xml': `${ML}.comments+xml`,
        'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
        'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
        'xl/externalLinks/externalLink1.xml': `${ML}.externalLink+xml`,
        'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        'docMetadata/LabelInfo.xml': 'application/vnd.ms-office.classificationlabels+xml',
      },
      {
        png: 'image/png',
        vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
        bin: `${ML}.printerSettings`,
      },
    ),
  });

/** A macro workbook: the project, a button, an ActiveX control, an embedded document and a macro sheet of old. */
const macros = (): Uint8Array =>
  changed(
    {
      [TYPES]: (xml) =>
        xml
          .replace(`${ML}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
          .replace(
            '<Default',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default',
          ),
      [WORKBOOK]: (xml) =>
        xml.replace(
          '</sheets>',
          '<sheet name="Makro1" sheetId="9" state="veryHidden" r:id="makro"/></sheets>',
        ),
      [WORKBOOK_RELATIONS]: (xml) =>
        xml.replace(
          '</Rel',
          `${relation('vba', `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin')}${relation('makro', `${MS}/2006/relationships/xlMacrosheet`, 'macrosheets/sheet1.xml')}</Rel`,
        ),
      'xl/vbaProject.bin': ole2('VBA', 'PROJECT'),
      'xl/macrosheets/sheet1.xml': `<xm:macrosheet xmlns:xm="${MS}/excel/2006/main" xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>RETURN()</f><v>0</v></c></row></sheetData></xm:macrosheet>`,
    },
    withRelated({
      'xl/ctrlProps/ctrlProp1.xml': [
        SHEET,
        'ctrlProp',
        `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="Button"/>`,
        'application/vnd.ms-excel.controlproperties+xml',
      ],
      'xl/activeX/activeX1.xml': [
        SHEET,
        'control',
        `<ax:ocx xmlns:ax="${MS}/2006/activeX" ax:classid="{0}"/>`,
        'application/vnd.ms-office.activeX+xml',
      ],
      'xl/embeddings/oleObject1.bin': [SHEET, 'oleObject', ole2('Package')],
    }),
  );

/** What a pivot table, its slicer, a query and the data model leave. */
const pivots = (): Uint8Array =>
  changed(
    {
      [WORKBOOK]: (xml) =>
        xml.replace('</sheets>', '</sheets><pivotCaches><pivotCache cacheId="1" r:id="ny1"/></pivotCaches>'),
    },
    withRelated({
      'xl/pivotCache/pivotCacheDefinition1.xml': [
        WORKBOOK,
        'pivotCacheDefinition',
        `<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:C4" sheet="Riskanalys"/></cacheSource><cacheFields count="3"><cacheField name="Område"><sharedItems/></cacheField><cacheField name="Risk"><sharedItems/></cacheField><cacheField name="S"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
        `${ML}.pivotCacheDefinition+xml`,
      ],
      'xl/pivotTables/pivotTable1.xml': [
        SHEET,
        'pivotTable',
        `<pivotTableDefinition xmlns="${MAIN}" name="Pivot1" cacheId="1" dataCaption="Värden"><location ref="L2:M3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField showAll="0"/><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>`,
        `${ML}.pivotTable+xml`,
      ],
      'xl/slicers/slicer1.xml': [
        SHEET,
        `${MS}/2007/relationships/slicer`,
        `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="S" cache="C"/></slicers>`,
        'application/vnd.ms-excel.slicer+xml',
      ],
      'xl/slicerCaches/slicerCache1.xml': [
        WORKBOOK,
        `${MS}/2007/relationships/slicerCache`,
        `<slicerCacheDefinition xmlns="${MS}/spreadsheetml/2009/9/main" name="C" sourceName="Risk"/>`,
        'application/vnd.ms-excel.slicerCache+xml',
      ],
      'xl/connections.xml': [
        WORKBOOK,
        'connections',
        `<connections xmlns="${MAIN}"><connection id="1" name="Fråga" type="5" refreshedVersion="8"/></connections>`,
        `${ML}.connections+xml`,
      ],
      'xl/queryTables/queryTable1.xml': [
        SHEET,
        'queryTable',
        `<queryTable xmlns="${MAIN}" name="Fråga" connectionId="1"/>`,
        `${ML}.queryTable+xml`,
      ],
    }),
  );

/** Google's export: an empty drawing per sheet, the Mac namespace, no properties, texts with a style of their own. */
const google = (): Uint8Array =>
  changed(
    {
      [SHEET]: (xml) =>
        xml
          .replace(
            '<worksheet ',
            '<worksheet xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:mv="urn:schemas-microsoft-com:mac:vml" ',
          )
          .replace(
            '<sheetData>',
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>',
          )
          .replace('</sheetData>', '</sheetData><drawing r:id="ny1"/>')
          .replace(/<c r="/g, '<c s="1" r="'),
    },
    withRelated(
      {
        'xl/drawings/drawing1.xml': [
          SHEET,
          'drawing',
          `<xdr:wsDr xmlns:xdr="${A}/spreadsheetDrawing"/>`,
          `${DRAWING}+xml`,
        ],
      },
      { 'docProps/core.xml': null },
    ),
  );

/** Numbers' export: one sheet per table with a title row’s name, no shared formulas, its own theme and fonts. */
const numbers = (): Uint8Array =>
  everywhere((xml, part) =>
    part === WORKBOOK
      ? xml
          .replace('name="Riskanalys"', 'name="Blad 1 - Riskanalys"')
          .replace(
            '<sheets>',
            '<bookViews><workbookView xWindow="0" yWindow="40" windowWidth="15960" windowHeight="18080"/></bookViews><sheets>',
          )
      : part === SHEET
        ? xml
            .replace(
              '<sheetData>',
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0" defaultGridColor="1"/></sheetViews><sheetFormatPr defaultColWidth="16.3333" defaultRowHeight="19.9" customHeight="1"/><sheetData>',
            )
            .replace(
              '</sheetData>',
              '</sheetData><headerFooter><oddFooter>&amp;C&amp;"Helvetica Neue,Regular"&amp;12&amp;P</oddFooter></headerFooter>',
            )
        : part === STYLES
          ? xml.replace('Calibri', 'Helvetica Neue')
          : xml,
  );

/** LibreOffice's: tab colours, its own extension list, every column told, heights of rows, booleans as words. */
const libreOffice = (): Uint8Array =>
  excel({
    [SHEET]: (xml) =>
      xml
        .replace(
          '<sheetData>',
          '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:I4"/><sheetViews><sheetView showFormulas="false" showGridLines="true" tabSelected="true" workbookViewId="0"><selection pane="topLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false"/><cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="9" min="1" style="0" width="18"/></cols><sheetData>',
        )
        .replace(
          /<row r="(\d+)"/g,
          '<row r="$1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
        )
        .replace(
          '</sheetData>',
          '</sheetData><printOptions headings="false" gridLines="false"/><pageMargins left="0.7875" right="0.7875" top="1.05277777777778" bottom="1.05277777777778" header="0.7875" footer="0.7875"/>',
        ),
    [WORKBOOK]: (xml) =>
      xml
        .replace(
          '<sheets>',
          '<fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" activeTab="0"/></bookViews><sheets>',
        )
        .replace(
          '</sheets>',
          '</sheets><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/><extLst><ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><loext:extCalcPr stringRefSyntax="CalcA1"/></ext></extLst>',
        ),
  });

/** Programs over the Open XML SDK: a prefix on every element, texts in the cells. */
const prefixed = (): Uint8Array =>
  everywhere((xml, part) =>
    [SHEET, WORKBOOK, STRINGS, STYLES].includes(part)
      ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
      : xml,
  );

const seed = (name: string) => () =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/workbooks', `${name}.xlsx`)));

export const dialects: readonly Dialect[] = [
  {
    program: 'Excel, everything at once',
    file: 'bok.xlsx',
    make: excelParts,
    holds: [
      'chart',
      'image',
      'notes',
      'threaded comments',
      'custom XML',
      'conditional formats',
      'data validation',
      'external link',
      'defined names',
      'theme',
      'print settings',
      'hyperlink',
      'filter',
      'frozen row',
      'sensitivity label',
      'calculation chain',
    ],
  },
  {
    program: 'Excel, macros',
    file: 'bok.xlsm',
    make: macros,
    holds: ['VBA project', 'form control', 'ActiveX', 'embedded document', 'macro sheet'],
  },
  {
    program: 'Excel, pivots and queries',
    file: 'bok.xlsx',
    make: pivots,
    holds: ['pivot table', 'pivot cache', 'slicer', 'connection', 'query table'],
  },
  { program: 'Excel, Strict Open XML', file: 'bok.xlsx', make: strict, holds: ['theme'] },
  { program: 'Google Sheets', file: 'bok.xlsx', make: google, holds: ['empty drawing'] },
  { program: 'Numbers', file: 'bok.xlsx', make: numbers, holds: ['print settings'] },
  {
    program: 'LibreOffice',
    file: 'bok.xlsx',
    make: libreOffice,
    holds: ['its own extensions', 'print settings'],
  },
  { program: 'Open XML SDK, prefixed', file: 'bok.xlsx', make: prefixed, holds: ['theme'] },
  {
    program: 'openpyxl, a municipality’s',
    file: 'bok.xlsx',
    make: seed('riskanalys'),
    holds: ['merged cells', 'defined names', 'theme'],
  },
  { program: 'openpyxl, a simple one', file: 'bok.xlsx', make: seed('riskanalys-enkel'), holds: ['theme'] },
];

export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
