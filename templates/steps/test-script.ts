import type { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { emptyBoard } from '@samtavle/shared/board/test-board'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import { itemsOf } from '@samtavle/shared/workshop/rounds/items-of'
import type { Step } from '@samtavle/shared/workshop/step'
import type { Template } from '../template.ts'

/** A board as a facilitator first sees it. */
export function boardOf(template: Template, locale: Locale): Board {
  const board = emptyBoard()
  seed(board, {
    title: template.title(locale),
    template: template.id,
    locale,
    source: template.source(locale),
    objects: template.objects(locale),
  })
  return board
}

/** What a step's round asks about, before anybody has voted. */
export function itemsIn({ round }: Step, board: Board): readonly Item[] {
  return round ? itemsOf(board, round.items, () => []) : []
}

/** The step of that id. Throws when there is none. */
export function stepIn(template: Template, id: string, locale: Locale = 'da'): Step {
  const step = template.script(locale).find((step) => step.id === id)
  if (!step) throw new Error(`No step is called ${id}`)
  return step
}
