import type { Drawing } from '../../drawing/drawing.ts'
import { noteInk } from '../../drawing/note-colors.ts'
import type { Box } from '../../geometry/box.ts'

/** What a note can be marked as. */
export const standings = ['decision', 'question'] as const
export type NoteMark = (typeof standings)[number]

const white = '#FFFFFF'
const ground = { decision: '#0B5C6B', question: noteInk } as const satisfies Record<NoteMark, string>
/** Within 24 by 24: a disc with a hook, and a diamond with a question mark, so that their outlines tell them apart. */
const outlines: Readonly<Record<NoteMark, string>> = {
  decision: 'M12 1A11 11 0 1 1 12 23A11 11 0 1 1 12 1Z',
  question: 'M12 0L24 12L12 24L0 12Z',
}
const icons: Readonly<Record<NoteMark, string>> = {
  decision: 'M7 12.5L10.6 16L17 8.6',
  question: 'M9.4 9.6A2.7 2.7 0 1 1 12 12.6V14.2M12 17V17.1',
}

const side = 24

/** Half above the upper left corner, in the margin of a note's words. */
export const standingBox: Box = { x: -side / 4, y: -side / 2, w: side, h: side }

export function drawStanding(mark: NoteMark): Drawing {
  return {
    kind: 'group',
    at: { x: standingBox.x, y: standingBox.y },
    children: [
      { kind: 'path', d: outlines[mark], style: { fill: ground[mark], stroke: white, width: 1.5 } },
      { kind: 'path', d: icons[mark], style: { stroke: white, width: 2.2 } },
    ],
  }
}
