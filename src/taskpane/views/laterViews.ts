import { later } from './later';

/** What is not needed for the first look at the risk analysis, in files of its own. */
export const laterViews = {
  Plan: later(() => import(/* webpackChunkName: "tabs" */ './plan').then(({ Plan }) => Plan)),
  Matrix: later(() => import(/* webpackChunkName: "tabs" */ './matrix').then(({ Matrix }) => Matrix)),
  FollowUp: later(() => import(/* webpackChunkName: "tabs" */ './followUp').then(({ FollowUp }) => FollowUp)),
  Settings: later(() => import(/* webpackChunkName: "tabs" */ './settings').then(({ Settings }) => Settings)),
} as const;

/** Fetches them while nobody is waiting. What fails now is asked for again when it is opened. */
export function fetchViews(): void {
  for (const view of Object.values(laterViews)) view.fetch().catch(() => undefined);
}
