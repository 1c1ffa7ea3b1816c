import { snapAids } from '../tools/snapping/snap-aids.ts'
import { paintAids } from './painting/paint-aids.ts'

/** What helps a hand: fetched once there is one, since a board is shown without. */
export const aids = { snap: snapAids, paint: paintAids }
export type Aids = typeof aids
