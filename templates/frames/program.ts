import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Script, Step } from '@samtavle/shared/workshop/step'
import { margin, onBoard, sheet, type Page } from '../layout/page.ts'
import { centred, frameOf, instruction as whatToDo, room, sizes, top } from '../layout/pieces.ts'
import { minutesOf } from '../steps/step.ts'
import { frameWords } from './words.ts'

const bars = { x: 1420, w: 640 }

/** The steps of the script, with their minutes along one time line, so that everyone sees where the time goes. */
export function program(page: Page, steps: Script, locale: Locale): NewShape[] {
  const { program } = frameWords[locale]
  const total = minutesOf(steps)
  return [
    frameOf(page, program.title),
    whatToDo(page, `${total} ${program.instruction}`),
    ...steps.flatMap((step, index) => {
      const start = minutesOf(steps.slice(0, index)) / total
      return line(page, index, step, start, step.minutes / total, program.minutes)
    }),
  ]
}

/** `start` and `share` say where on the time line the step lies, 0..1. */
function line(
  page: Page,
  index: number,
  { title, instruction, minutes }: Step,
  start: number,
  share: number,
  unit: string,
): NewShape[] {
  const height = 104
  const y = top + index * height
  const stripe = { x: margin, y, w: sheet.w - 2 * margin, h: height }
  const text = { y, h: height }
  const bar = { x: bars.x + start * bars.w, y: y + 34, w: share * bars.w, h: 36 }
  return [
    ...(index % 2 === 0 ? [room(page, `stripe-${index}`, stripe)] : []),
    centred(page, `step-${index}`, { x: margin + 20, w: 50, ...text }, String(index + 1), {
      size: sizes.heading,
      weight: 700,
      color: 'teal',
      align: 'center',
    }),
    centred(page, `title-${index}`, { x: 124, w: 470, ...text }, title, { size: sizes.heading, weight: 700 }),
    centred(page, `what-${index}`, { x: 610, w: 780, ...text }, instruction, {
      size: sizes.small,
      color: 'muted',
    }),
    {
      id: `${page.id}-bar-${index}`,
      type: 'rectangle',
      parent: page.id,
      ...onBoard(page, bar),
      props: { fill: 'mint', stroke: 'none' },
    },
    centred(page, `minutes-${index}`, { x: 2086, w: 110, ...text }, `${minutes} ${unit}`, {
      size: sizes.body,
    }),
  ]
}
