import type { carry as swedish } from '../sv/carry';

export const carry: typeof swedish = {
  original: (heading) => `${heading} (earlier plan)`,
  group: 'Heading in the earlier plan',
  score: (score, words) => (words === '' ? score : `${score} – ${words}`),
  takenOver: (date, sheets) =>
    `Taken over on ${date} from the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `“${name}”`).join(', ')}, left untouched. No selection has been made.`,
  carriedOn: (date, sheet, analyses) =>
    `Made on ${date} from last year’s plan on the sheet “${sheet}”${analyses.length === 0 ? '' : ` and the risk analysis on the ${analyses.length === 1 ? 'sheet' : 'sheets'} ${analyses.map((name) => `“${name}”`).join(', ')}`}. The column Change compares with last year’s plan.`,
  notReported: 'no status was reported',
  marks: { new: 'New', kept: 'Kept', changed: 'Changed', leaving: 'Leaving' },
};
