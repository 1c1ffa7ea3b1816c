import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { turnArrows } from '@samtavle/shared/board/commands/turn-arrows'
import { routeNames } from '@samtavle/shared/shapes/arrow/arrow-props'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { styleSelection } from '../actions.ts'
import type { CanvasCommand } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** What is done to the arrows among what is selected. */
export const arrowCommands: readonly CanvasCommand[] = [
  ...routeNames.map((route) => restyle(`arrow-${route}`, () => ({ route }))),
  restyle('arrow-dash', (arrows) => ({ dash: !arrows.every(({ props }) => props.dash) })),
  {
    id: 'arrow-turn',
    group: 'arrange',
    menu: 'selection',
    can: ({ bench }) => bench.can(turnArrows(bench.selection.get())),
    run: ({ bench }) => bench.run(turnArrows(bench.selection.get())),
  },
]

type Arrow = Extract<Shape, { type: 'arrow' }>

function restyle(
  id: CanvasCommand['id'],
  styleFor: (arrows: readonly Arrow[]) => Readonly<Record<string, unknown>>,
): CanvasCommand {
  return {
    id,
    group: 'arrange',
    menu: 'selection',
    can(desk) {
      const arrows = arrowsOf(desk)
      const ids = arrows.map((arrow) => arrow.id)
      return arrows.length > 0 && desk.bench.can(setStyle(ids, styleFor(arrows)))
    },
    run: (desk) => styleSelection(desk.bench, styleFor(arrowsOf(desk))),
  }
}

function arrowsOf({ bench }: Desk): readonly Arrow[] {
  return bench.selection.get().flatMap((id) => {
    const shape = bench.whole.get(id)
    return shape?.type === 'arrow' ? [shape] : []
  })
}
