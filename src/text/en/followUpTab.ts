import type { Text } from '..';
import { countFormat } from '../numbers';

const numbers = countFormat('en-GB');

export const followUpTab: Text['followUpTab'] = {
  noPlan: {
    title: 'No plan to follow up yet',
    body: 'How far the follow-up has come is shown here when there is a plan.',
    action: 'To the tab Plan',
  },
  year: 'Plan',
  yearOption: (year, sheet) => `${year} (${sheet})`,
  period: 'Period',
  frozen: 'frozen',
  notThere: (period) =>
    `The plan has no columns for ${period}. Put the headings Status ${period} and Comment ${period} back.`,
  noControls: 'The plan has no controls.',
  progress: (period, done, of) =>
    `${numbers.format(done)} of ${numbers.format(of)} controls are followed up for ${period}`,
  allReported: 'All are followed up.',
  owner: 'Show one owner only',
  allOwners: 'All owners',
  noOwner: 'No owner',
  ownerOption: (owner, n) => `${owner} (${numbers.format(n)})`,
  statuses: 'How things stand',
  meanings: {
    done: 'Finished',
    ongoing: 'Ongoing',
    deviating: 'Ongoing with deviation',
    late: 'Late',
    'not-started': 'Not started',
    'not-applicable': 'Not applicable',
    other: 'Another status',
    none: 'Not followed up',
  },
  lists: {
    title: 'To look at',
    nothing: 'Nothing to look at.',
    missing: { title: 'Not followed up', help: 'Neither status nor comment is filled in for the period.' },
    late: { title: 'Late', help: 'The due date has passed and the control is not finished.' },
    yearlyNotDone: {
      title: 'Yearly and not done',
      help: 'They are to be done once a year, and no period says that they are finished.',
    },
    repeated: {
      title: 'Same text as last period',
      help: 'Status and comment are word for word those of the period before.',
    },
    bare: { title: 'Only “Ongoing”', help: 'Write in the comment what has happened.' },
  },
  due: (date) => `Due ${date}`,
  owners: 'By owner',
  ownerState: (reported, of) => `${numbers.format(reported)} of ${numbers.format(of)}`,
  ownerLate: (n) => `${numbers.format(n)} late`,
  showOwner: 'Show this owner only',
  moves: {
    title: 'Changed level since the start of the year',
    lowered: 'Lowered',
    raised: 'Raised',
    move: (from, to) => `${from} → ${to}`,
    none: 'No risk has another level.',
    noneAssessed: 'No risk has been assessed again.',
  },
  freeze: {
    action: (period) => `Freeze ${period}`,
    help: 'When the period has been reported: Excel asks before anybody changes it. It can be undone.',
    thaw: (period) => `Unfreeze ${period}`,
    isFrozen: (period) => `${period} is frozen. Excel asks before anything is changed there.`,
    frozen: (period) => `${period} is now frozen. Pasting and the Delete key pass by the question.`,
    thawed: (period) => `${period} can be filled in as usual again.`,
  },
  where: 'Fill in status and comment directly on the sheet of the plan.',
  showPlan: 'Show the plan',
};
