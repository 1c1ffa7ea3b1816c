import { lookOf } from '@samtavle/shared/drawing/look'
import { jsonExporter } from '@samtavle/shared/exports/json'
import { pictureOf } from '@samtavle/shared/exports/picture'
import { svgOf } from '@samtavle/shared/exports/svg'
import { bench, describe } from 'vitest'
import { boardOf } from './crowded-board.ts'

const board = boardOf(1000)
const request = { board, scope: { kind: 'board' }, look: lookOf('light', 'da') } as const
const picture = pictureOf(request)

describe('1,000 notes', () => {
  bench('as a picture', () => {
    pictureOf(request)
  })
  bench('the picture as SVG', () => {
    svgOf(picture, [])
  })
  bench('as JSON', async () => {
    await jsonExporter.run(request)
  })
})
