import type { ShapeType } from '@samtavle/shared/shapes/registry'
import type { ToolId } from '../../tools/tool.ts'
import type { Workbench } from '../workbench.ts'

/** Tools that share a place in the bar, or one that has its own. */
export interface Place {
  readonly family: 'shapes' | 'pens' | 'more' | null
  readonly tools: readonly ToolId[]
}

const alone = (tool: ToolId): Place => ({ family: null, tools: [tool] })
const shapes: Place = { family: 'shapes', tools: ['rectangle', 'ellipse', 'diamond', 'bubble'] }
const pens: Place = { family: 'pens', tools: ['ink', 'highlighter', 'eraser'] }
const more: Place = { family: 'more', tools: ['image', 'sticker', 'table', 'link'] }

const wide: readonly Place[] = [
  ...(['select', 'hand', 'sticky', 'text'] as const).map(alone),
  shapes,
  alone('arrow'),
  pens,
  alone('frame'),
  more,
]

/** On a phone a finger moves the view, and there is room for what everybody needs. */
const narrow: readonly Place[] = [
  ...(['select', 'sticky', 'text'] as const).map(alone),
  pens,
  { family: 'more', tools: ['arrow', ...shapes.tools, ...more.tools] },
]

/** What each makes, where it isn't called so. */
const made: Readonly<Partial<Record<ToolId, ShapeType>>> = { highlighter: 'ink', eraser: 'ink' }

interface Allowed {
  readonly isNarrow: boolean
  /** Whether this person may make anything now. */
  readonly makes: boolean
}

/** The places of the bar with what may be used now; none is left empty. */
export function placesIn({ whole: { hidden } }: Workbench, { isNarrow, makes }: Allowed): readonly Place[] {
  const may = (tool: ToolId) => {
    if (tool === 'select' || tool === 'hand') return true
    if (!makes || !hidden?.takesNew) return makes
    // What is hidden from others neither hangs on anything nor holds it.
    return hidden.fitted([{ id: tool, type: made[tool] ?? tool, x: 0, y: 0 }]).length > 0
  }
  return (isNarrow ? narrow : wide)
    .map((place) => ({ ...place, tools: place.tools.filter(may) }))
    .filter(({ tools }) => tools.length > 0)
}
