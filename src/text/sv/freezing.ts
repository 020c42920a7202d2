import { list } from './summary';

/** Words on the plan's sheet about periods that are frozen. */
export const freezing = {
  /** The line above the headings; found again by how it begins, so it begins the same whatever is frozen. */
  line: (periods: readonly string[]) =>
    `Fryst: ${list(periods)}. Excel frågar innan en status eller kommentar ändras där.`,
  lineStart: 'Fryst: ',
  prompt: {
    title: (period: string) => `${period} är fryst`,
    message: 'Perioden är rapporterad. Ändra bara om något är fel.',
  },
  alert: {
    title: (period: string) => `${period} är fryst`,
    message: (period: string) =>
      `Uppföljningen för ${period} är rapporterad och ska normalt inte ändras. Vill du ändra ändå?`,
  },
};
