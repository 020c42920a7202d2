import type { PolicyProblem } from '../../domain/policy';
import type { PolicyWords } from '../../domain/presets';

const five = {
  likelihood: ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
  consequence: ['Negligible', 'Minor', 'Noticeable', 'Serious', 'Very serious'],
};

const words: PolicyWords = {
  scales: {
    'kommun-4x4': {
      name: 'Municipality 4 × 4',
      likelihood: ['Unlikely', 'Less likely', 'Possible', 'Likely'],
      consequence: ['Negligible', 'Minor', 'Noticeable', 'Serious'],
      levels: ['Low', 'Medium', 'High'],
    },
    'inera-4x4': {
      name: 'Health and social care 4 × 4 (Inera)',
      likelihood: ['Very small', 'Small', 'Large', 'Very large'],
      consequence: ['Minor', 'Moderate', 'Considerable', 'Serious/catastrophic'],
      levels: ['Low', 'Medium', 'High'],
    },
    'general-5x5': { name: 'General 5 × 5', ...five, levels: ['Low', 'Medium', 'High', 'Critical'] },
    'transportforetagen-5x5': {
      name: 'Transportföretagen 5 × 5 (colour by consequence)',
      ...five,
      levels: ['Green', 'Yellow', 'Red'],
    },
    'general-3x3': {
      name: 'Simple 3 × 3',
      likelihood: ['Unlikely', 'Possible', 'Likely'],
      consequence: ['Minor', 'Noticeable', 'Serious'],
      levels: ['Low', 'Medium', 'High'],
    },
  },
  statuses: ['Not started', 'Ongoing', 'Ongoing with deviation', 'Late', 'Finished', 'Not applicable'],
  frequencies: [
    'Continuously',
    'Monthly',
    'Quarterly',
    'Every tertial',
    'Half-yearly',
    'Yearly',
    'Every tertial and yearly',
    'When needed',
    'On deviation',
  ],
  methods: ['Sample', 'Complete', 'Interview/dialogue', 'Document review', 'System extract', 'Log check'],
};

const names: Readonly<Record<string, string>> = {
  likelihood: 'the likelihood scale',
  consequence: 'the consequence scale',
  levels: 'the risk levels',
  matrix: 'the risk matrix',
  inclusion: 'the rule for what goes into the plan',
  statuses: 'the list of statuses',
  frequencies: 'the list of frequencies',
  methods: 'the list of methods',
  required: 'the list of required fields',
  committee: 'the name of the committee',
  year: 'the plan year',
  periods: 'the periods',
  splitMeasures: 'the choice to split measures',
  language: 'the language',
  version: 'the version',
};

const problems: Readonly<Record<PolicyProblem['code'], (setting: string) => string>> = {
  'not-json': () => 'The stored settings could not be read. The defaults are used until you save new ones.',
  'not-object': () => 'What is stored is not settings. The defaults are used until you save new ones.',
  'newer-version': () =>
    'The settings were saved by a newer version of the add-in. Update the add-in before you change them.',
  'unknown-setting': (setting) => `The setting “${setting}” is unknown and is not used.`,
  'invalid-setting': (setting) => `A value in ${setting} could not be used. The default is used instead.`,
  'matrix-repaired': () =>
    'The risk matrix did not fit the scales and levels. The missing cells have been filled in. Please check them.',
  'limit-off-scale': () =>
    'The limit for the plan was outside the scale and has been changed. Please check it.',
};

export const policy = {
  words,
  problem: ({ code, path }: PolicyProblem): string => {
    const setting = path.split('.')[0] ?? '';
    return problems[code](Object.hasOwn(names, setting) ? (names[setting] ?? setting) : setting);
  },
};
