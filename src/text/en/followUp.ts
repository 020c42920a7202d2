import type { FollowUpWords } from '../../domain/followUp';

const words: FollowUpWords = {
  statuses: {
    'not-started': ['Not started'],
    ongoing: ['Ongoing', 'In progress', 'Continuous', 'Started'],
    deviating: ['Ongoing with deviation', 'Deviation'],
    late: ['Late', 'Delayed'],
    done: ['Finished', 'Done', 'Completed', 'Closed'],
    'not-applicable': ['Not applicable', 'Left'],
  },
  yearly: ['yearly', 'annual', 'every year', 'once a year', 'per year'],
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};

export const followUp = { words };
