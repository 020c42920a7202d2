import type { Policy } from '../../domain/policy';
import type { Text } from '../../text';
import { choiceSource, type LongList } from '../choices';
import type { Area } from '../grid';
import { quoted } from '../marker';
import type { Choices, Mark } from '../model';
import { attention, ink, levelLook, neutral } from '../palette';
import { tableCells, type PlanLayout } from '../planLayout';
import type { PictureKey } from './pictureColumns';

/** Name of the register's own marks in their formulas. */
export const PICTURE_MARK = 'picture';

/** Drop-downs of the rows `first` to `last`. Other text may be typed in each of them: municipalities have words of their own. */
export function pictureChoices(
  { columns }: Pick<PlanLayout<PictureKey>, 'columns'>,
  policy: Policy,
  text: Text['riskPicture'],
  lists: { readonly sheet: string; readonly long: LongList[] },
  [first, last]: readonly [number, number],
): Choices[] {
  return [...columns].flatMap(([key, column]) => {
    const items = itemsOf(key, policy, text);
    if (items.length === 0) return [];
    const area: Area = { row: first, column, rows: last - first + 1, columns: 1 };
    return { area, source: choiceSource(items, lists.sheet, lists.long), alert: null };
  });
}

function itemsOf(key: PictureKey, policy: Policy, text: Text['riskPicture']): readonly string[] {
  if (key.startsWith('rating')) return policy.levels.map(({ label }) => label);
  if (key === 'handling') return text.handlings;
  if (key === 'riskArea') return text.riskAreas;
  return key === 'followsPlan' ? text.follows : [];
}

/** Conditional formats: levels in colour (their words stand in the cells), what cannot be read, what waits for a decision, leaving rows. */
export function pictureMarks(layout: PlanLayout<PictureKey>, policy: Policy, text: Text): Mark[] {
  const sheet = tableCells(layout, PICTURE_MARK);
  const levels = (['level', 'levelNow'] as const).flatMap((key) => {
    const cell = sheet.cell(key);
    if (cell === null) return [];
    return [
      ...policy.levels.flatMap(({ label }, index) =>
        sheet.over([key], `${cell}=${quoted(label)}`, levelLook(index, policy.levels.length)),
      ),
      ...sheet.over([key], `${cell}=${quoted(text.plan.unscored)}`, neutral),
      ...sheet.over([key], `${cell}=${quoted(text.riskPicture.unreadable)}`, attention),
    ];
  });
  const [risk, handling, source] = [sheet.cell('risk'), sheet.cell('handling'), sheet.cell('source')];
  const word = text.plan.leavingMark;
  return [
    ...levels,
    ...(risk === null || handling === null
      ? []
      : sheet.over(['handling'], `LEN(TRIM(${handling}))=0,LEN(TRIM(${risk}))>0`, attention)),
    ...(source === null
      ? []
      : sheet.over(
          ['area', 'risk', 'description', 'consequenceText', 'existingControls', 'source'],
          `LEFT(${source},${word.length})=${quoted(word)}`,
          { color: ink.quiet, italic: true },
        )),
  ];
}
