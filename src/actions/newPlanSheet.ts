import type { Grid } from '../sheets/grid';
import type { Drawing, Target } from '../sheets/model';
import { property } from '../sheets/planSheet';
import { TITLE_LINES } from '../sheets/planTitle';
import type { ExistingPlan } from '../sheets/readPlan';
import { resumed } from '../sheets/resumed';
import { freeSheetName } from '../sheets/sheetName';
import type { Text } from '../text';
import type { Book } from './action';

/** A free sheet name for the year; or the empty sheet with just that name that an interrupted run has left behind. */
export function planTarget({ grids, sheetNames }: Book, text: Text['plan'], year: number): Target {
  const wish = text.sheetName(year);
  const left = grids.find((grid) => grid.sheet.name === wish && isLeftOver(grid));
  if (left) return { kind: 'ours', id: left.sheet.id, name: left.sheet.name };
  return { kind: 'new', name: freeSheetName(wish, sheetNames), visible: true };
}

/** Empty; or known as ours, with nothing on it yet but lines of the title: there is nothing of anybody's to lose. */
function isLeftOver({ sheet, values }: Grid): boolean {
  const titleOnly = values.length <= TITLE_LINES && values.every((line) => line.length === 1);
  return values.length === 0 || (sheet.properties[property.kind] === 'plan' && titleOnly);
}

/** The drawings of a new plan, its sheet last: on the sheet where they were begun and interrupted; null where that one is no such. */
export function resumedOn(
  there: ExistingPlan | null,
  drawings: readonly Drawing[],
): readonly Drawing[] | null {
  const plan = drawings.at(-1);
  if (!there || !plan) return drawings;
  const rest = resumed(plan, there.grid);
  return rest && [...drawings.slice(0, -1), rest];
}

/** The hidden sheet for long drop-down lists: the one that is there, or the one to be made. */
export function listTarget({ grids, sheetNames }: Book, wish: string): Target {
  const there = grids.find(({ sheet }) => sheet.properties[property.kind] === 'lists');
  if (there) return { kind: 'ours', id: there.sheet.id, name: there.sheet.name };
  return { kind: 'new', name: freeSheetName(wish, sheetNames), visible: false };
}

/** Tables and defined names share one name space; spaces are not allowed in it. */
export function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase('sv')));
  const base = wish.replace(/[^\p{L}\p{N}]+/gu, '_');
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    if (!used.has(name.toLocaleLowerCase('sv'))) return name;
  }
}
