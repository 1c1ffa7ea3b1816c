import type { Box } from '@samtavle/shared/geometry/box'
import { shapes } from '@samtavle/shared/shapes/registry'
import { addAndWrite } from './add-and-write.ts'
import { notYet } from './not-yet.ts'
import { guidesOf, keptTo, lookAround, shifted } from './snapping/keep-to.ts'
import { every, type Surroundings } from './snapping/snap.ts'
import { defineTool, type AnyTool, type Pointer, type ToolContext } from './tool.ts'

type State = { readonly name: 'idle' } | { readonly name: 'held'; readonly around?: Surroundings | undefined }
type DropType = 'sticky' | 'link' | 'sticker'

const idle: State = { name: 'idle' }

/**
 * What the tools for things of one size share: a press shows it with its middle there, and letting go puts it, as `put`
 * does: opened for writing, unless told otherwise. `propsOf` says how it is to be; undefined when there is nothing to put.
 */
export function dropTool(
  type: DropType,
  propsOf: (context: ToolContext) => object | undefined,
  put = addAndWrite,
): AnyTool {
  return defineTool<State>({
    id: type,
    cursor: 'copy',
    initial: { name: 'idle' },
    reaching: ['held'],
    states: {
      idle(state, event, context) {
        return event.type === 'down' ? hold({ name: 'held' }, event, context) : state
      },
      held(state, event, context) {
        if (event.type === 'move') return hold(state, event, context)
        if (event.type !== 'up' && event.type !== 'cancel') return state
        context.sketch(null)
        const props = propsOf(context)
        if (event.type === 'up' && props) drop(type, props, event, context, state.around, put)
        return idle
      },
    },
  })

  function hold(state: Extract<State, { name: 'held' }>, event: Pointer, context: ToolContext): State {
    const props = propsOf(context)
    const around = lookAround(state.around, [], context)
    const shape = notYet(type, placeFor(type, event, around, context), props)
    const places = new Map([[shape.id, shape]])
    const guides = guidesOf(shape, every, around, { aids: context.aids, get: () => shape }, places)
    if (props) context.sketch({ kind: 'new', shape, guides })
    return { name: 'held', around }
  }
}

/** Puts it there; false when it may not be added. */
export function drop(
  type: DropType,
  props: object,
  event: Pointer,
  context: ToolContext,
  known?: Surroundings,
  put = addAndWrite,
): boolean {
  const { x, y } = placeFor(type, event, lookAround(known, [], context), context)
  return put({ id: context.newId(), type, x, y, props }, context)
}

function placeFor(
  type: DropType,
  event: Pointer,
  around: Surroundings | undefined,
  context: ToolContext,
): Box {
  const { w, h } = shapes[type].size
  const box = { x: Math.round(event.at.x - w / 2), y: Math.round(event.at.y - h / 2), w, h }
  return shifted(box, keptTo(box, every, around, event, context))
}
