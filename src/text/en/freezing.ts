import type { Text } from '..';

export const freezing: Text['plan']['freezing'] = {
  line: (periods) => `Frozen: ${periods.join(', ')}. Excel asks before a status or comment is changed there.`,
  lineStart: 'Frozen: ',
  prompt: {
    title: (period) => `${period} is frozen`,
    message: 'The period has been reported. Change it only if something is wrong.',
  },
  alert: {
    title: (period) => `${period} is frozen`,
    message: (period) =>
      `The follow-up of ${period} has been reported and should normally not be changed. Change it anyway?`,
  },
};
