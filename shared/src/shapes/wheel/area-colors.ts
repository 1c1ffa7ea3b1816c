import type { Color } from '../../drawing/drawing.ts'
import type { Look } from '../../drawing/look.ts'
import { mix } from '../../drawing/mix.ts'
import type { AreaKind } from './wheel-props.ts'

/** The colours of the deck, and a pattern each, so that nobody has to tell them apart by colour. White stands on all. */
export const areaColors = {
  organising: { color: '#2E6DA4', pattern: 'lines' },
  leadership: { color: '#7A4FA3', pattern: 'dots' },
  change: { color: '#B4541A', pattern: 'plain' },
} as const satisfies Record<AreaKind, { color: Color; pattern: 'lines' | 'dots' | 'plain' }>

export const onAreaColor: Color = '#FFFFFF'

/** An area's colour thinned with what it stands on, for words in ink; `index` tells neighbours apart. */
export function tintOf(kind: AreaKind, index: number, look: Look): Color {
  const share = look.theme === 'light' ? 0.15 + 0.07 * (index % 3) : 0.36 + 0.08 * (index % 3)
  return mix(areaColors[kind].color, look.surface, share)
}
