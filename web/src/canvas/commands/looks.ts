import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { noteColorNames, type NoteColor } from '@samtavle/shared/drawing/note-colors'
import type { Draft } from '@samtavle/shared/protocol/presence'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { textSizes, type TextSize } from '@samtavle/shared/shapes/text/text'
import { styleSelection } from '../actions.ts'
import { paintBoxes } from '../selection-bar/paints.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** How much larger one press makes what has no size of text of its own. */
const STEP = 1.25
/** In board units; smaller, nobody could take hold of it. */
const LEAST = 40
const sizes = Object.keys(textSizes) as TextSize[]

/** What the selected looks like, by key. */
export const looksCommands: readonly CanvasCommand[] = [
  ...noteColorNames.map((color, index) => colorCommand(color, index + 1)),
  sizeCommand('larger', 1, 'mod+shift+.'),
  sizeCommand('smaller', -1, 'mod+shift+,'),
]

/** Notes get the colour, areas are filled with it, frames tinted. */
function colorCommand(color: NoteColor, digit: number): CanvasCommand {
  const patchesOf = ({ bench }: Desk) => {
    const selected = bench.selection.get().flatMap((id) => bench.whole.get(id) ?? [])
    return paintBoxes
      .filter(({ id, types }) => id !== 'penColor' && selected.some(({ type }) => types.includes(type)))
      .map(({ prop }) => ({ [prop]: color }))
  }
  return {
    id: `color-${color}`,
    group: 'text',
    keys: [`alt+${digit}`],
    can: (desk) =>
      patchesOf(desk).some((patch) => desk.bench.can(setStyle(desk.bench.selection.get(), patch))),
    run: (desk) => {
      for (const patch of patchesOf(desk)) styleSelection(desk.bench, patch)
    },
  }
}

function sizeCommand(id: 'larger' | 'smaller', step: 1 | -1, key: string): CanvasCommand {
  return {
    id,
    group: 'text',
    keys: [key],
    can: ({ bench }) => bench.can(placeShapes(resized(selected(bench), step))) || texts(bench).length > 0,
    run({ bench }) {
      const history = bench.history.get()
      history.closeStep()
      for (const text of texts(bench))
        bench.runOn(setStyle([text.id], { size: nextSize(text.props.size, step) }))
      bench.runOn(placeShapes(resized(selected(bench), step)))
      history.closeStep()
    },
  }
}

function selected({ selection, whole }: Desk['bench']): readonly Shape[] {
  return selection.get().flatMap((id) => whole.get(id) ?? [])
}

function texts(bench: Desk['bench']) {
  return selected(bench).filter((shape) => shape.type === 'text')
}

function nextSize(size: TextSize | number, step: 1 | -1): TextSize {
  const now = typeof size === 'number' ? size : textSizes[size]
  const wanted =
    step > 0 ? sizes.find((one) => textSizes[one] > now) : sizes.findLast((one) => textSizes[one] < now)
  // Already the largest, or the smallest.
  return wanted ?? (step > 0 ? 'xl' : 's')
}

/** From the middle; what stands in a frame stays as it is. */
function resized(shapes: readonly Shape[], step: 1 | -1): Readonly<Record<string, Draft>> {
  const factor = step > 0 ? STEP : 1 / STEP
  const places = shapes
    .filter(({ type }) => type !== 'text' && shapeOf(type).resize !== 'none' && !shapeOf(type).holdsOthers)
    .map(({ id, x, y, w, h, rotation }): [string, Draft] => {
      const by = Math.max(factor, LEAST / w, LEAST / h)
      const [width, height] = [Math.round(w * by), Math.round(h * by)]
      return [
        id,
        [x + Math.round((w - width) / 2), y + Math.round((h - height) / 2), width, height, rotation],
      ]
    })
  return Object.fromEntries(places)
}
