import { pageAt } from '../layout/page.ts'

/** Four columns: the list large beside the welcome, what the group said of it at its right, what comes of it below. */
export const pages = {
  welcome: pageAt('frame-welcome', 0, 0),
  program: pageAt('frame-program', 0, 1),
  list: pageAt('frame-list', 1, 0, 2),
  heatMap: pageAt('frame-heat-map', 3, 0),
  examples: pageAt('frame-examples', 3, 1),
  practice: pageAt('frame-practice', 0, 2),
  agreements: pageAt('frame-agreements', 1, 2),
} as const
