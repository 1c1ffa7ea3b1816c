import { pageAt } from '../layout/page.ts'

/**
 * Four columns: the wheel on top with what is done with it around it, then a column of themes for each area and one
 * for the themes that the group names. Whoever reads on to the end comes to the experiments and the agreements.
 */
export const pages = {
  welcome: pageAt('frame-welcome', 0, 0),
  program: pageAt('frame-program', 0, 1),
  wheel: pageAt('frame-wheel', 1, 0, 2),
  see: pageAt('frame-see', 3, 0),
  choose: pageAt('frame-choose', 3, 1),
  try: pageAt('frame-try', 2, 4),
  agreements: pageAt('frame-agreements', 3, 4),
} as const
