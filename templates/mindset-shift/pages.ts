import { pageAt } from '../layout/page.ts'

/** Three columns: the two worlds on top, the pairs large below them, and the way across at their side. */
export const pages = {
  welcome: pageAt('frame-welcome', 0, 0),
  program: pageAt('frame-program', 1, 0),
  worlds: pageAt('frame-worlds', 2, 0),
  pairs: pageAt('frame-pairs', 0, 1, 2),
  bridge: pageAt('frame-bridge', 2, 1),
  agreements: pageAt('frame-agreements', 2, 2),
} as const
