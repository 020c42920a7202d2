import type { MergeResult } from '../../src/domain/merge';
import { resolveAll, resolveConflict } from '../../src/domain/resolve';
import { apply, generate, leftMark, merge, want, type SheetRow } from './planSheet';

const moms = want('Felaktiga momsavdrag', 'Genomgång av rutiner', { owner: 'Ekonomichef', score: '6' });
const las = want('LAS följs inte', 'Utarbeta rutin', { owner: 'HR', score: '8' });
const wanted = [las, moms];

/** "changed risk: from → to" per row, for reading. */
function story(result: MergeResult): string[] {
  return result.rows.map(({ change, writes }) => {
    const { trace: _, ...visible } = writes;
    return [
      change,
      ...Object.entries(visible)
        .filter(([, text]) => text !== '')
        .map(([c, t]) => `${c}=${t}`),
    ].join(' ');
  });
}

/** What a person types; Källa then holds no link any more. */
function edit(sheet: readonly SheetRow[], row: number, cells: SheetRow['cells']): SheetRow[] {
  return sheet.map((line, index) =>
    index === row
      ? { linked: line.linked && cells.source === undefined, cells: { ...line.cells, ...cells } }
      : line,
  );
}

const year = edit(generate([], wanted), 0, { status: 'Pågående', method: 'Stickprov' });

test('the first generation writes every cell of new rows, with numbers and traces', () => {
  const result = merge(
    [],
    [want('R', 'K', { method: 'Stickprov', frequency: 'Årligen', dueDate: '2026-05' })],
  );
  expect(result.rows).toHaveLength(1);
  expect(result.rows[0]).toMatchObject({ change: 'new', row: null, wanted: 0 });
  expect(result.rows[0]?.writes).toMatchObject({
    number: '1',
    method: 'Stickprov',
    frequency: 'Årligen',
    dueDate: '2026-05',
  });
  expect(result.rows[0]?.writes.trace).toMatch(
    /^ik1\|1\|1\|[0-9a-f]{8}\|([0-9a-f]{8}\.){6}[0-9a-f]{8}\|text:R$/,
  );
});

test('running twice writes nothing', () => {
  expect(merge(year, wanted).rows.map(({ writes }) => writes)).toEqual([{}, {}]);
});

describe('the three ways of a shared cell', () => {
  const moved = { ...las, cells: { ...las.cells, owner: 'HR-chef' } };

  test('unchanged by people: follows the analysis', () => {
    expect(story(merge(year, [moved, moms]))).toEqual(['changed owner=HR-chef', 'same']);
  });

  test('changed by a person only: kept, now and next time', () => {
    const sheet = edit(year, 0, { owner: 'Kanslichef' });
    const result = merge(sheet, wanted);
    expect([story(result), result.conflicts]).toEqual([['same', 'same'], []]);
    expect(merge(apply(sheet, result), wanted).rows.map(({ writes }) => writes)).toEqual([{}, {}]);
  });

  test('emptied by a person: stays empty', () => {
    expect(story(merge(edit(year, 0, { owner: '' }), wanted))).toEqual(['same', 'same']);
  });

  test('changed to the same on both sides: agreed', () => {
    const sheet = generate(edit(year, 0, { owner: 'HR-chef' }), [moved, moms]);
    const again = { ...las, cells: { ...las.cells, owner: 'Enhetschef' } };
    expect(story(merge(sheet, [again, moms]))).toEqual(['changed owner=Enhetschef', 'same']);
  });

  test('changed by both: the person’s stays and the conflict is listed until it is settled', () => {
    const sheet = edit(year, 0, { owner: 'Kanslichef' });
    const result = merge(sheet, [moved, moms]);
    const conflict = { row: 7, column: 'owner', mine: 'Kanslichef', theirs: 'HR-chef' } as const;
    expect([story(result), result.conflicts]).toEqual([['same', 'same'], [conflict]]);
    const next = apply(sheet, result);
    expect(next[0]?.cells.owner).toBe('Kanslichef');
    expect(merge(next, [moved, moms]).conflicts).toEqual([conflict]);
  });

  test.each([
    ['mine', 'Kanslichef'],
    ['theirs', 'HR-chef'],
  ] as const)('settled as %s', (choice, owner) => {
    const sheet = edit(year, 0, { owner: 'Kanslichef' });
    const result = merge(sheet, [moved, moms]);
    const one = resolveConflict(result, result.conflicts[0]!, choice);
    expect(one).toEqual(resolveAll(result, choice));
    const next = apply(sheet, one);
    expect([one.conflicts, next[0]?.cells.owner, next[0]?.cells.status]).toEqual([[], owner, 'Pågående']);
    const again = merge(next, [moved, moms]);
    expect([again.conflicts, again.rows.map(({ writes }) => writes)]).toEqual([[], [{}, {}]]);
  });

  test('what other programs do to a text is no change', () => {
    const long = want('Rad ett\nRad två', 'Å', { owner: 'A B' });
    const sheet = edit(generate([], [long]), 0, {
      risk: 'Rad ett\r\nRad två ',
      owner: 'A\u00a0B',
      control: 'A\u030a',
    });
    const reworded = { ...long, cells: { ...long.cells, risk: 'Rad ett\nRad tre' } };
    expect(story(merge(sheet, [reworded]))).toEqual(['changed risk=Rad ett\nRad tre']);
  });
});

describe('cells that people own', () => {
  test('are filled in a new row and never written again', () => {
    const withMethod = { ...las, cells: { ...las.cells, method: 'Loggkontroll', frequency: 'Årligen' } };
    expect(story(merge(year, [withMethod, moms]))).toEqual(['same', 'same']);
  });
});

describe('rows', () => {
  test('a new risk is added below, with a number of its own', () => {
    const jav = want('Jäv', 'Utbilda');
    expect(story(merge(year, [las, jav, moms]))).toEqual([
      'same',
      'same',
      'new risk=Jäv control=Utbilda number=3',
    ]);
  });

  test('a risk that left stays with its status, marked; and comes back when the analysis has it again', () => {
    const gone = merge(year, [moms]);
    expect(story(gone)).toEqual([`left source=${leftMark}`, 'same']);
    const sheet = apply(year, gone);
    expect(sheet[0]?.cells).toMatchObject({ status: 'Pågående', owner: 'HR', source: leftMark });
    expect(merge(sheet, [moms]).rows.map(({ writes }) => writes)).toEqual([{}, {}]);
    const back = merge(sheet, wanted);
    expect(back.rows.map(({ change }) => change)).toEqual(['returned', 'same']);
    expect(apply(sheet, back)[0]?.cells.source).toBe('');
  });

  test('Källa is not marked over what a person typed there', () => {
    const sheet = edit(year, 0, { source: 'Se protokoll § 4' });
    expect(story(merge(sheet, [moms]))).toEqual(['left', 'same']);
  });

  test('a link that moved with its row is still ours', () => {
    const linked = want('Jäv', 'Utbilda', { source: 'Riskanalys rad 5' });
    const [row] = generate([], [linked]);
    const moved = [{ linked: true, cells: { ...row?.cells, source: 'Riskanalys rad 9' } }];
    expect(story(merge(moved, [linked]))).toEqual(['changed source=Riskanalys rad 5']);
    expect(story(merge(moved, [want('Jäv', 'Utbilda', { source: 'Riskanalys rad 9' })]))).toEqual(['same']);
  });

  test('people’s own rows are untouched, wherever they stand', () => {
    const own: SheetRow = {
      linked: false,
      cells: { risk: 'Egen rad', control: 'Eget', status: 'Klart', trace: '' },
    };
    expect(story(merge([own, ...year], wanted))).toEqual(['own', 'same', 'same']);
  });

  test('an own row that says exactly what the analysis now says becomes the plan’s row', () => {
    const own: SheetRow = {
      linked: false,
      cells: { number: '', risk: 'Jäv', control: 'Utbilda', area: '', owner: '', trace: '' },
    };
    const result = merge([...year, own], [...wanted, want('Jäv', 'Utbilda', { owner: 'Chef' })]);
    expect(story(result)).toEqual(['same', 'same', 'changed owner=Chef number=3']);
    expect(result.rows.map(({ row }) => row)).toEqual([7, 8, 9]);
  });

  test('an own row about the same risk but with another kontrollmoment stays own', () => {
    const own: SheetRow = {
      linked: false,
      cells: { risk: 'LAS följs inte', control: 'Egen kontroll', trace: '' },
    };
    expect(story(merge([...year, own], wanted))).toEqual(['same', 'same', 'own']);
    const jav: SheetRow = { linked: false, cells: { risk: 'Jäv', control: 'Egen kontroll', trace: '' } };
    expect(
      merge([...year, jav], [...wanted, want('Jäv', 'Utbilda')]).rows.map(({ change }) => change),
    ).toEqual(['same', 'same', 'own', 'new']);
  });

  test('a copied row becomes the person’s own: the first keeps the trace when both are alike', () => {
    const sheet = [year[0]!, year[0]!, year[1]!];
    const result = merge(sheet, wanted);
    expect(result.rows.map(({ change }) => change)).toEqual(['same', 'copy', 'same']);
    expect(result.rows[1]?.writes).toEqual({ trace: '' });
    const next = apply(sheet, result);
    expect(merge(next, wanted).rows.map(({ change, writes }) => [change, writes])).toEqual([
      ['same', {}],
      ['own', {}],
      ['same', {}],
    ]);
  });

  test('a copy put above and rewritten is the copy, not the original', () => {
    const copy = { ...year[0]!, cells: { ...year[0]!.cells, control: 'Mitt eget moment', owner: 'Jag' } };
    expect(merge([copy, ...year], wanted).rows.map(({ change }) => change)).toEqual(['copy', 'same', 'same']);
  });

  test('a deleted row comes back with a new number', () => {
    const result = merge([year[0]!], wanted, 2);
    expect(result.rows.map(({ change, writes }) => [change, writes.number])).toEqual([
      ['same', undefined],
      ['new', '3'],
    ]);
    expect(result.lastNumber).toBe(3);
  });

  test('sorted by people: every row keeps what it has', () => {
    expect(story(merge([...year].reverse(), wanted))).toEqual(['same', 'same']);
  });
});

describe('recognising risks', () => {
  test('by its own id, however the text is rewritten', () => {
    const before = want('Gammal text', 'K', { key: 'id:r-7' });
    const after = want('Helt andra ord nu', 'K', { key: 'id:r-7' });
    const result = merge(generate([], [before]), [after]);
    expect([story(result), result.rows[0]?.matchedBy]).toEqual([['changed risk=Helt andra ord nu'], 'key']);
  });

  test('by text before id, when ids were given anew', () => {
    const plan = generate([], [want('Alfa', 'K', { key: 'id:1x' }), want('Beta', 'K', { key: 'id:2x' })]);
    const swapped = [want('Beta', 'K', { key: 'id:1x' }), want('Alfa', 'K', { key: 'id:2x' })];
    expect(story(merge(plan, swapped))).toEqual(['same', 'same']);
    expect(merge(plan, swapped).rows.map(({ wanted: index }) => index)).toEqual([1, 0]);
  });

  test('by similar text, when a word was corrected', () => {
    const before = want('Risk att underlaget inte är säkertställt vilket leder till brister', 'Utbildning');
    const after = want('Risk att underlaget inte är säkerställt, vilket leder till brister', 'Utbildning');
    const result = merge(generate([], [before]), [after]);
    expect(result.rows.map(({ change, matchedBy }) => [change, matchedBy])).toEqual([['changed', 'similar']]);
  });

  test('two risks that only begin alike are two risks', () => {
    const before = want('Risk att rutiner saknas, vilket kan leda till fördröjning', 'A');
    const after = want('Risk att otydliga roller påverkar ansvarsfördelningen', 'B');
    expect(merge(generate([], [before]), [after]).rows.map(({ change }) => change)).toEqual(['left', 'new']);
  });

  test('of two equal risks, the one with the kontrollmoment in common, when the other is struck', () => {
    const [one, two] = [
      want('Samma', 'Första', { key: 'text:s' }),
      want('Samma', 'Andra', { key: 'text:s~1' }),
    ];
    const plan = generate([], [one, two]);
    const result = merge(plan, [want('Samma', 'Andra', { key: 'text:s' })]);
    expect(story(result)).toEqual([`left source=${leftMark}`, 'same']);
  });
});

describe('kontrollmoment of one risk', () => {
  const three = (...controls: string[]) =>
    controls.map((control, n) => want('R', control, { ordinal: n + 1 }));
  const plan = generate([], three('Alfa', 'Beta')).map((row, n) => ({
    ...row,
    cells: { ...row.cells, status: `s${n}` },
  }));

  test('one put in between leaves the others with their statuses', () => {
    const result = merge(plan, three('Alfa', 'Nytt', 'Beta'));
    expect(story(result)).toEqual(['same', 'same', 'new risk=R control=Nytt number=3']);
    expect(apply(plan, result).map(({ cells }) => [cells.control, cells.status])).toEqual([
      ['Alfa', 's0'],
      ['Beta', 's1'],
      ['Nytt', ''],
    ]);
  });

  test('one taken away leaves; the place it had is not a reason to rewrite the other', () => {
    expect(story(merge(plan, three('Beta')))).toEqual([`left source=${leftMark}`, 'same']);
  });

  test('one rewritten keeps its row, and the change is told', () => {
    expect(story(merge(plan, three('Alfa', 'Något helt annat')))).toEqual([
      'same',
      'changed control=Något helt annat',
    ]);
  });

  test('an empty kontrollmoment is filled in', () => {
    expect(story(merge(generate([], three('')), three('Äntligen')))).toEqual(['changed control=Äntligen']);
  });

  test('a row that has left is not taken for a new kontrollmoment', () => {
    const left = apply(plan, merge(plan, three('Alfa')));
    expect(merge(left, three('Alfa', 'Gamma')).rows.map(({ change }) => change)).toEqual([
      'same',
      'left',
      'new',
    ]);
    expect(merge(left, three('Alfa', 'Beta')).rows.map(({ change }) => change)).toEqual(['same', 'returned']);
  });
});

test('a row that left and one still in the plan say the same: each stays what it is, however the rows are sorted', () => {
  const controls = (...texts: string[]) => texts.map((control, n) => want('R', control, { ordinal: n + 1 }));
  const full = generate([], controls('Alfa', 'Beta', 'Beta'));
  const one = generate(full, controls('Alfa', 'Beta')).reverse();
  expect(merge(one, controls('Beta')).rows.map(({ change }) => change)).toEqual(['left', 'same', 'left']);
});

describe('the second run pairs as the first', () => {
  const quiet = (sheet: readonly SheetRow[], analysis: Parameters<typeof merge>[1]) =>
    merge(sheet, analysis).rows.map(({ writes }) => writes);

  test('a risk whose key another risk has taken does not pass for that one afterwards', () => {
    const plan = generate([], [want('Alfa', 'x', { key: 'id:1x' }), want('Beta', 'y', { key: 'id:2x' })]);
    const moved = [want('Beta', 'x', { key: 'id:1x' })];
    const next = generate(edit(plan, 1, { control: 'mitt' }), moved);
    expect(quiet(next, moved)).toEqual([{}, {}]);
  });

  test('a new risk with the text of another does not take its rows', () => {
    const about = { key: 'id:1x' };
    const plan = generate([], [want('Gammal', 'a', about), want('Gammal', 'a', { ...about, ordinal: 2 })]);
    const analysis = [
      want('Ny', 'a', about),
      want('Ny', 'a', { ...about, ordinal: 2 }),
      want('Ny', 'a', { key: 'id:3x' }),
    ];
    const mine = edit(edit(plan, 0, { risk: 'Min' }), 1, { risk: 'Min' });
    expect(quiet(generate(mine, analysis), analysis)).toEqual([{}, {}, {}]);
  });
});

describe('a damaged plan', () => {
  const bare = (sheet: readonly SheetRow[]) =>
    sheet.map(({ linked, cells: { trace: _, ...cells } }) => ({ linked, cells }));

  test('trace column deleted: rows are recognised by text, what differs is a conflict, nothing is written over', () => {
    const sheet = bare(edit(year, 0, { owner: 'Kanslichef' }));
    const result = merge(sheet, wanted);
    expect([story(result), result.conflicts.map(({ mine, theirs }) => [mine, theirs])]).toEqual([
      ['same', 'same'],
      [['Kanslichef', 'HR']],
    ]);
    expect(result.rows.map(({ trace }) => trace?.number)).toEqual([1, 2]);
    const again = merge(apply(sheet, result), wanted);
    expect([again.rows.map(({ writes }) => writes), again.conflicts.length]).toEqual([[{}, {}], 1]);
  });

  test('trace column deleted and a word corrected: recognised by similar text', () => {
    const sheet = bare(edit(year, 1, { risk: 'Felaktigt momsavdrag' }));
    const result = merge(sheet, wanted);
    expect(result.rows.map(({ change, matchedBy }) => [change, matchedBy])).toEqual([
      ['same', 'text'],
      ['same', 'similar'],
    ]);
    expect(result.conflicts).toEqual([
      { row: 8, column: 'risk', mine: 'Felaktigt momsavdrag', theirs: 'Felaktiga momsavdrag' },
    ]);
  });

  test('a column deleted by people is not written', () => {
    const sheet = year.map(({ linked, cells: { owner: _, ...cells } }) => ({ linked, cells }));
    const moved = { ...las, cells: { ...las.cells, owner: 'HR-chef' } };
    expect(story(merge(sheet, [moved, moms]))).toEqual(['same', 'same']);
  });

  test.each(['', 'x', 'ik2|1|1||text:a', 'ik1|1|1', '#REF!'])(
    'trace %j tells nothing and harms nothing',
    (trace) => {
      expect(story(merge(edit(year, 0, { trace }), wanted))).toEqual(['same', 'same']);
    },
  );

  test('an empty plan, an empty analysis, and rows that are empty', () => {
    expect(merge([], [])).toEqual({ rows: [], conflicts: [], lastNumber: 0 });
    const blank: SheetRow = { linked: false, cells: { risk: '', control: '', trace: '' } };
    expect(story(merge([blank], [want('', '')]))).toEqual(['own', 'new number=1']);
  });
});
