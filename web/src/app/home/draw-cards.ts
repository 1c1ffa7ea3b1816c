import { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { lookOf, type Locale, type Theme } from '@samtavle/shared/drawing/look'
import type { Scope } from '@samtavle/shared/exports/exporter'
import { pictureOf } from '@samtavle/shared/exports/picture'
import { svgOf } from '@samtavle/shared/exports/svg'
import { templates } from '@samtavle/templates/registry'
import * as Y from 'yjs'

const locales: readonly Locale[] = ['da', 'en']
const themes: readonly Theme[] = ['light', 'dark']

/** The words and pictures of one template's card; `picture` holds SVG documents. */
export interface DrawnCard {
  readonly id: string
  readonly minutes: number
  readonly people: { readonly from: number; readonly to: number }
  readonly words: Readonly<
    Record<Locale, { title: string; summary: string; source: string; picture: Record<Theme, string> }>
  >
}

/**
 * Runs when the page is built: every template as the exporter draws it, so that the home page shows what one gets and
 * loads neither templates nor canvas. The font isn't embedded: at this size nobody reads the words.
 */
export function drawCards(): DrawnCard[] {
  return Object.values(templates).map((template) => ({
    id: template.id,
    minutes: template.minutes,
    people: template.people,
    words: each(locales, (locale) => {
      const title = template.title(locale)
      const board = new Board(new Y.Doc())
      seed(board, {
        title: '',
        template: template.id,
        locale,
        source: null,
        objects: template.objects(locale),
      })
      const picture = each(themes, (theme) =>
        svgOf(pictureOf({ board, scope: mainScope(board), look: lookOf(theme, locale) }), []),
      )
      board.destroy()
      return { title, summary: template.summary(locale), source: template.source(locale), picture }
    }),
  }))
}

/** The largest frame is where the work is done; a whole workshop would be too small to see. */
function mainScope(board: Board): Scope {
  const frames = board.all().filter(({ type }) => type === 'frame')
  const [main] = frames.toSorted((a, b) => b.w * b.h - a.w * a.h)
  return main ? { kind: 'frame', id: main.id } : { kind: 'board' }
}

function each<Key extends string, T>(keys: readonly Key[], make: (key: Key) => T): Record<Key, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, T>
}
