import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../src/sheets/grid';

const fixtures = join(__dirname, '../../fixtures');

/** The grids of a seed workbook, as Excel would hand them over. */
export function seedGrids(name: string): readonly Grid[] {
  return JSON.parse(readFileSync(join(fixtures, 'grids', `${name}.json`), 'utf8')) as Grid[];
}

export const analyses = ['riskanalys', 'riskanalys-enkel', 'riskanalys-med-upprepade-rubriker'] as const;
export const followUps = [
  'internkontrollplan-2022',
  'helarsuppfoljning-2023',
  'samlad-riskbild-2025',
  'tertialuppfoljning-2024',
] as const;

/** The 29 risks as a person copied them out of the municipality's document. */
export interface SeedRow {
  readonly omrade: string;
  readonly datum: string;
  readonly risk: string;
  readonly s: number | null;
  readonly k: number | null;
  readonly r: number | null;
  readonly orsaker: string;
  readonly atgard: string;
  readonly ansvarig: string;
  readonly kommentar: string;
  readonly underlag: string;
}

export const seedRows = JSON.parse(
  readFileSync(join(fixtures, 'riskanalys.json'), 'utf8'),
) as readonly SeedRow[];
