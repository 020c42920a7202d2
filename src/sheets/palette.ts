import type { MarkLook } from './model';

/** Colours of everything we draw. Text on fill is at least 4.5:1, and no colour stands without a word or a line beside it. */
export const ink = {
  title: '#1F3A4D',
  body: '#1B2733',
  quiet: '#52616B',
  link: '#0B5C8A',
  header: '#1F3A4D',
  headerFill: '#E3EBF0',
  headerLine: '#7A90A0',
  line: '#D5DEE4',
  groupLine: '#6C8596',
  tab: '#3E6A85',
  /** Reports: the page itself, and the row that heads a group. */
  paper: '#FFFFFF',
  groupFill: '#F1F5F8',
} as const;

const amber = '#C99A3F';

/** Something is missing or contradictory: soft amber with a line around it. */
export const attention: MarkLook = {
  fill: '#FFF8E5',
  edges: { top: amber, bottom: amber, left: amber, right: amber },
};

const low: MarkLook = { fill: '#E4F1E1', color: '#22551C', bold: true };
const medium: MarkLook = { fill: '#FFF3CC', color: '#6B4E00', bold: true };
const high: MarkLook = { fill: '#FCE1CF', color: '#843A08', bold: true };
const critical: MarkLook = { fill: '#F6D4D2', color: '#831A17', bold: true };
export const neutral: MarkLook = { fill: '#ECEFF1', color: '#455A64', italic: true };

/** Colour of level `index` of `count`, lowest first: green to red, with as many steps between as there is need for. */
export function levelLook(index: number, count: number): MarkLook {
  const steps = [low, medium, high, critical];
  const step = count < 2 ? 0 : Math.floor((index * (steps.length - 1)) / (count - 1));
  return steps[step] ?? critical;
}

const started: MarkLook = { fill: '#DFEBF5', color: '#1B4B72' };
const done: MarkLook = { fill: '#E4F1E1', color: '#22551C' };
const deviating: MarkLook = { fill: '#FCE1CF', color: '#843A08' };
const late: MarkLook = { fill: '#F6D4D2', color: '#831A17' };
const idle: MarkLook = { fill: '#ECEFF1', color: '#455A64' };

/** Stronger fills of the same meanings, for charts. */
const strong: ReadonlyMap<MarkLook, string> = new Map([
  [started, '#3E7CB1'],
  [done, '#5A9A50'],
  [deviating, '#DD8A3C'],
  [late, '#B5413B'],
  [idle, '#9AA6AE'],
]);

/** First hit decides, so that "Pågående med avvikelse" is a deviation and "Ej påbörjad" has not been started. */
const statusLooks: readonly (readonly [RegExp, MarkLook])[] = [
  [/avvik|brist|deviat/i, deviating],
  [/försen|late|overdue/i, late],
  [/^(ej|inte|not)\b/i, idle],
  [/avslut|klar|genomför|slutför|utan anmärkning|done|complete|closed/i, done],
  [/pågå|påbörj|löpande|ongoing|started|progress/i, started],
];

/** Colour of a status by what its words say; null for words that say nothing known, which then stay uncoloured. */
export function statusLook(status: string): MarkLook | null {
  return statusLooks.find(([words]) => words.test(status))?.[1] ?? null;
}

/** Colour of a status in a chart. */
export function statusColor(status: string): string {
  const look = statusLook(status);
  return (look && strong.get(look)) ?? '#C4CCD2';
}
