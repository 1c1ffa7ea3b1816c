import type { Locale, Look } from '../../drawing/look.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import { setWords } from '../../drawing/set-words.ts'
import { decimal } from '../../drawing/decimal.ts'
import { contains, grow } from '../../geometry/box.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf } from '../shape.ts'
import { spreadWords } from '../spread.ts'
import { drawHeatMap, hiddenWords } from './heat-map-drawing.ts'
import { HeatMapProps, type HeatResults } from './heat-map-props.ts'
import { sectorWords } from './sector-words.ts'

type HeatMap = ShapeOf<'heat-map', HeatMapProps>

const words = {
  da: {
    map: 'Varmekort',
    waiting: 'Resultaterne kommer her, når runden er lukket',
    none: 'endnu uden resultater',
    items: (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`),
  },
  en: {
    map: 'Heat map',
    waiting: 'The results come here once the round is closed',
    none: 'no results yet',
    items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  },
} as const satisfies Record<Locale, object>

/** An empty table tells what it is for; in an export that would be noise. */
function drawWaiting(shape: HeatMap, look: Look): Drawing[] {
  const { w, h } = shape
  const dash = Math.max(6, w / 160)
  const outline = { stroke: look.line, width: Math.max(1, w / 900), dash: [dash, dash] }
  const setting = {
    box: grow(ownBox(shape), -Math.min(w, h) * 0.1),
    size: { max: Math.max(20, h * 0.06), min: 12 },
    weight: 400,
    align: 'center',
    valign: 'middle',
  } as const
  return [
    { kind: 'rect', box: ownBox(shape), radius: 4, style: outline },
    ...(look.placeholders ? [setWords(words[look.locale].waiting, setting, look.muted)] : []),
  ]
}

function rowsAloud({ sectors, rows }: HeatResults, locale: Locale): string[] {
  return rows.map(({ title, all, cells }) => {
    const bySector = sectors.map((sector, index) => {
      const cell = cells[index] ?? null
      const name = sectorWords[locale][sector]
      if (cell === null || cell.median === null) return `${name} ${hiddenWords}`
      return `${name} ${decimal(cell.median, locale)} (n ${cell.n})`
    })
    return [`${title}: ${spreadWords(all, locale)}`, ...bySector].join('; ')
  })
}

/** What a group's sectors have answered, item by item: numbers on a tint, hidden where too few have answered. */
export const heatMap = defineShape({
  type: 'heat-map',
  props: HeatMapProps,
  defaults: { title: '' },
  size: { w: 1200, h: 800 },
  resize: 'free',
  bounds: turnedBounds,
  hit: (shape, point, slack) => contains(grow(ownBox(shape), slack), point),
  draw: (shape, look) =>
    shape.props.results
      ? drawHeatMap(shape, shape.props.title, shape.props.results, look)
      : drawWaiting(shape, look),
  texts: () => [],
  describe({ props: { title, results } }, locale) {
    const { map, none, items } = words[locale]
    const name = title === '' ? map : `${map}: ${title}`
    if (!results) return `${name}, ${none}`
    return [`${name}, ${items(results.rows.length)}`, ...rowsAloud(results, locale)].join('. ')
  },
})
