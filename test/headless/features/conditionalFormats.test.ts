import type { Area } from '../../../src/headless/document';
import type { ConditionalRule } from '../../../src/headless/documentFeatures';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { partsOf, xlsx } from '../../support/xlsx';

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});
const SHEET = 'xl/worksheets/sheet1.xml';

function open(xml = '<sheetData/>', styles?: string) {
  const document = openDocument(xlsx({ sheets: [{ name: 'Blad1', xml }], ...(styles ? { styles } : {}) }));
  return { document, formats: document.sheet('Blad1')!.conditionalFormats };
}

describe('a rule is read back as it was written', () => {
  const cases: Record<string, ConditionalRule> = {
    'a formula': { type: 'expression', formula: '$B5=""', format: { fill: '#FFC7CE' }, stopIfTrue: true },
    'a formula with a marker': {
      type: 'expression',
      formula: 'AND($B5<>"",N("ik")=0)',
      format: { font: { bold: true, color: '#9C0006' } },
    },
    'a value': {
      type: 'cellIs',
      operator: 'between',
      formula1: '1',
      formula2: '$A$1',
      format: { fill: '#FFEB9C' },
    },
    'a text': { type: 'text', operator: 'containsText', text: 'Avvik "stor"', format: { fill: '#FFEB9C' } },
    'no such text': { type: 'text', operator: 'notContains', text: 'x', format: {} },
    'a beginning': { type: 'text', operator: 'beginsWith', text: 'Hög', format: { fill: '#FF0000' } },
    'an end': { type: 'text', operator: 'endsWith', text: 'åäö', format: { fill: '#FF0000' } },
    blanks: { type: 'blanks', format: { fill: '#FFC7CE' } },
    'no error': { type: 'notErrors', format: { borders: { top: { style: 'thin', color: '#000000' } } } },
    doubles: { type: 'duplicateValues', format: { fill: '#FFC7CE' } },
  };
  test.each(Object.entries(cases))('%s', (_, rule) => {
    const { document, formats } = open();
    formats.add([area(4, 0, 10, 3), area(20, 1, 1, 1)], rule);
    const [read] = openDocument(document.save()).sheet('Blad1')!.conditionalFormats.items;
    expect(read).toMatchObject({ areas: [area(4, 0, 10, 3), area(20, 1, 1, 1)], priority: 0, rule });
    expect(formats.items).toHaveLength(1);
  });

  test('what looks at text carries the formula that Excel evaluates', () => {
    const { document, formats } = open();
    formats.add([area(4, 2, 1, 1)], { type: 'text', operator: 'containsText', text: 'a"b', format: {} });
    expect(partsOf(document.save())[SHEET]).toContain(
      '<cfRule type="containsText" priority="1" operator="containsText" text="a&quot;b"><formula>NOT(ISERROR(SEARCH("a""b",C5)))</formula></cfRule>',
    );
  });
});

const USERS =
  '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;$C$1</formula></cfRule></conditionalFormatting>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext>' +
  '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{1}"><xm:f>Blad2!A1=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting>' +
  '</x14:conditionalFormattings></ext></extLst>';
const DXFS = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';

describe('rules of the user and of Excel 2010', () => {
  test('are listed by priority with what is known of them', () => {
    const { formats } = open(USERS, DXFS);
    expect(formats.items.map(({ type, areas, rule }) => ({ type, areas, rule }))).toEqual([
      {
        type: 'expression',
        areas: [area(0, 0, 9, 1)],
        rule: { type: 'expression', formula: 'A1>$C$1', format: { font: { bold: true } } },
      },
      { type: 'colorScale', areas: [area(0, 0, 9, 1)], rule: undefined },
      {
        type: 'expression',
        areas: [area(0, 3, 9, 1)],
        rule: { type: 'expression', formula: 'Blad2!A1=1', format: { fill: '#00B050' } },
      },
    ]);
  });

  test('adding and deleting ours leaves them as they were, but for priorities', () => {
    const { document, formats } = open(USERS, DXFS);
    const before = formats.items.map(({ id, type }) => [id, type]);
    const id = formats.add([area(0, 1, 5, 1)], {
      type: 'expression',
      formula: 'TRUE',
      format: { fill: '#FFC7CE' },
    });
    expect(formats.items.map((item) => item.id)).toEqual([id, ...before.map(([old]) => old)]);
    formats.delete(id);
    expect(formats.items.map((item) => [item.id, item.type])).toEqual(before);
    const text = partsOf(document.save())[SHEET]!;
    expect(text.replace(/ priority="\d"/g, '')).toContain(
      USERS.slice(USERS.indexOf('<cond')).replace(/ priority="\d"/g, ''),
    );
  });

  test('a new rule stands before the others and takes priority 1', () => {
    const { document, formats } = open(USERS, DXFS);
    formats.add([area(0, 1, 5, 1)], { type: 'expression', formula: 'TRUE', format: { fill: '#FFC7CE' } });
    const text = partsOf(document.save())[SHEET]!;
    expect(text.match(/priority="\d"/g)).toEqual([
      'priority="1"',
      'priority="3"',
      'priority="2"',
      'priority="4"',
    ]);
    expect(text.indexOf('sqref="B1:B5"')).toBeLessThan(text.indexOf('<pageMargins'));
  });

  test('an x14 rule that is rewritten becomes an ordinary one and keeps id and place', () => {
    const { document, formats } = open(USERS, DXFS);
    const last = formats.items[2]!;
    formats.update(last.id, { type: 'expression', formula: 'Blad2!A1=2', format: { fill: '#FFFF00' } });
    expect(formats.items[2]).toMatchObject({
      id: last.id,
      areas: [area(0, 3, 9, 1)],
      rule: { formula: 'Blad2!A1=2' },
    });
    const text = partsOf(document.save())[SHEET]!;
    expect(text).not.toContain('x14:cfRule');
    expect(text).toContain('x14:sparklineGroups');
  });

  test('deleting a data bar takes its completion along', () => {
    const xml =
      '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
      '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AB}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{AB}"><x14:dataBar/></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const { document, formats } = open(xml);
    expect(formats.items).toHaveLength(1);
    formats.delete(formats.items[0]!.id);
    expect(partsOf(document.save())[SHEET]).not.toMatch(/dataBar|extLst|conditionalFormatting/);
  });
});

describe('areas and order', () => {
  test('moving one of two rules in a group splits the group and moves its references', () => {
    const { document, formats } = open(USERS, DXFS);
    const [first, second] = formats.items;
    formats.setAreas(first!.id, [area(2, 1, 3, 1)]);
    const again = openDocument(document.save()).sheet('Blad1')!.conditionalFormats.items;
    expect(again[0]).toMatchObject({ areas: [area(2, 1, 3, 1)], rule: { formula: 'B3>$C$1' } });
    expect(again[1]).toMatchObject({ type: 'colorScale', areas: second!.areas });
    expect(formats.items.map((item) => item.id).slice(0, 2)).toEqual([first!.id, second!.id]);
  });

  test('clearing cuts cells out of every rule, and a rule without cells goes', () => {
    const { formats } = open(USERS, DXFS);
    formats.clear([area(0, 0, 3, 9)]);
    expect(formats.items.map((item) => item.areas)).toEqual([
      [area(3, 0, 6, 1)],
      [area(3, 0, 6, 1)],
      [area(3, 3, 6, 1)],
    ]);
    expect(formats.items[0]!.rule).toMatchObject({ formula: 'A4>$C$1' });
    expect(formats.items[2]!.rule).toMatchObject({ formula: 'Blad2!A4=1' });
    formats.clear([area(0, 0, 20, 1)]);
    expect(formats.items).toHaveLength(1);
  });

  test('priorities follow the position asked for', () => {
    const { formats } = open(USERS, DXFS);
    const ids = formats.items.map((item) => item.id);
    formats.setPriority(ids[2]!, 0);
    expect(formats.items.map((item) => item.id)).toEqual([ids[2], ids[0], ids[1]]);
  });

  test('a refused change changes nothing', () => {
    const { document, formats } = open(USERS, DXFS);
    const before = formats.items;
    expect(() =>
      formats.add([area(0, 0, 1, 1)], { type: 'expression', formula: '1', format: { fill: 'no colour' } }),
    ).toThrow(RangeError);
    expect(() => formats.delete('no such id')).toThrow(RangeError);
    expect(formats.items).toEqual(before);
    expect(document.isDirty).toBe(false);
  });
});
