import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import type { NewShape } from '@samtavle/shared/board/records'
import { lookOf } from '@samtavle/shared/drawing/look'
import type { FormatId } from '@samtavle/shared/exports/exporter'
import type { TextFormat } from '@samtavle/shared/shapes/shape'
import { buildExporters } from './exporters.ts'

const exporters = buildExporters(() => new Date('2026-11-22T14:30:00'))
const words = 'Se vejledningen nu\ntid\n'
const formats: readonly TextFormat[] = [
  { from: 0, to: 2, bold: true, italic: true },
  { from: 3, to: 15, link: 'https://vive.dk/a?b=1' },
  { from: 16, to: 18, strike: true, italic: true },
  { from: 19, to: 23, list: 'bullet' },
]

function boardWith(note: Partial<NewShape>): Board {
  const board = new Board(new Y.Doc())
  const objects = [
    { id: 'note', type: 'sticky', x: 0, y: 0, w: 300, texts: { '': words }, ...note } as NewShape,
  ]
  seed(board, { title: 'Mål', template: null, locale: 'da', source: null, objects })
  return board
}

let plain: Board
let formatted: Board
beforeEach(() => {
  plain = boardWith({})
  formatted = boardWith({ formats: { '': formats } })
})

async function exported(id: FormatId, board: Board): Promise<string> {
  const bytes = await exporters[id].run({ board, scope: { kind: 'board' }, look: lookOf('light', 'da') })
  return Buffer.from(bytes).toString(id === 'svg' || id === 'json' ? 'utf8' : 'latin1')
}

describe('an exported note with formats', () => {
  it('is a PDF in the faces it is set in, with a link that can be pressed', async () => {
    const pdf = await exported('pdf', formatted)
    expect(pdf).toMatch(/\/BaseFont \/\w+\+AtkinsonHyperlegibleNext\w*-BoldItalic/)
    expect(pdf).toMatch(/\/BaseFont \/\w+\+AtkinsonHyperlegibleNext\w*-(Regular)?Italic/)
    expect(pdf).toContain('/URI (https://vive.dk/a?b=1)')
    expect(await exported('pdf', plain)).not.toMatch(/BaseFont \S*Italic|\/URI/)
  })

  it('is a PDF with letters, not boxes, where it is read from the right', async () => {
    const pdf = await exported('pdf', boardWith({ texts: { '': 'שלום עולם\nمرحبا' } }))
    expect(pdf).toMatch(/\/BaseFont \/\w+\+NotoSansHebrew/)
    expect(pdf).toMatch(/\/BaseFont \/\w+\+NotoSansArabic/)
    expect(await exported('pdf', plain)).not.toMatch(/NotoSans(Hebrew|Arabic)/)
  })

  it('is an SVG with the faces it is set in, and no more, and a link', async () => {
    const svg = await exported('svg', formatted)
    expect(svg.match(/font-style:italic/g)).toHaveLength(4)
    expect(svg).toContain('<a href="https://vive.dk/a?b=1" target="_blank" rel="noopener noreferrer">')
    expect(svg).toMatch(/<tspan [^>]*font-weight="700" font-style="italic"[^>]*>Se<\/tspan>/)
    expect(svg).toContain('>•</tspan>')
    expect(await exported('svg', plain)).not.toContain('font-style')
  })

  it('is a PNG that looks otherwise than the plain one', async () => {
    expect(await exported('png', formatted)).not.toBe(await exported('png', plain))
  })

  it('comes back from its file as it was', async () => {
    expect(JSON.parse(await exported('json', formatted))).toMatchObject({
      shapes: [{ texts: { '': words }, formats: { '': expect.arrayContaining([...formats]) } }],
    })
  })
})
