import { inflateSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Board } from '@samtavle/shared/board/board'
import { fillBoard, toFile, type BoardFile } from '@samtavle/shared/board/board-file'
import { seed } from '@samtavle/shared/board/new-board'
import type { NewShape } from '@samtavle/shared/board/records'
import { lookOf } from '@samtavle/shared/drawing/look'
import { formatIds, type FormatId, type Scope } from '@samtavle/shared/exports/exporter'
import { buildExporters } from '@samtavle/server/export/exporters'
import { templates } from '@samtavle/templates/registry'

const exporters = buildExporters(() => new Date('2026-11-22T14:30:00'))
const look = lookOf('light', 'da')
const whole: Scope = { kind: 'board' }

const words = 'Rødgrød <med> "fløde" & på Ærø — Łódź'
const objects: NewShape[] = [
  { id: 'aims', type: 'frame', x: 0, y: 0, texts: { title: 'Mål' } },
  { id: 'next', type: 'frame', x: 1200, y: 0, w: 640, h: 960, texts: { title: 'Næste skridt' } },
  { id: 'note', type: 'sticky', x: 60, y: 120, parent: 'aims', texts: { '': words } },
  { id: 'laugh', type: 'sticky', x: 300, y: 120, parent: 'aims', rotation: 8, texts: { '': 'Ja 😀👩‍⚕️🇩🇰' } },
  { id: 'odd', type: 'sticky', x: 520, y: 120, parent: 'aims', texts: { '': '你好 Привет \uFFFD' } },
  { id: 'arrow', type: 'arrow', x: 0, y: 0, ends: { start: { target: 'note' }, end: { target: 'next' } } },
]

let board: Board
beforeEach(() => {
  board = new Board(new Y.Doc())
  seed(board, { title: 'Fælles mål', template: null, locale: 'da', source: 'Kilde: VIVE', objects })
})

const run = (id: FormatId, scope: Scope = whole, of = board) => exporters[id].run({ board: of, scope, look })
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const beginnings: Record<FormatId, string> = { png: '\u0089PNG', svg: '<?xml', pdf: '%PDF-1.7', json: '{' }

describe.each(formatIds)('the %s exporter', (id) => {
  it('writes a file of its format', async () => {
    expect(text(await run(id)).startsWith(beginnings[id])).toBe(true)
    expect(exporters[id]).toMatchObject({ extension: id, mediaType: expect.stringContaining('/') })
  })

  it('writes a frame, a selection, and what is not there', async () => {
    const scopes: Scope[] = [
      { kind: 'frame', id: 'aims' },
      { kind: 'selection', ids: ['note', 'arrow'] },
      { kind: 'selection', ids: [] },
    ]
    for (const scope of scopes) expect(text(await run(id, scope)).startsWith(beginnings[id])).toBe(true)
  })

  it('writes an empty board', async () => {
    expect((await run(id, whole, new Board(new Y.Doc()))).length).toBeGreaterThan(50)
  })

  it.each(Object.keys(templates) as (keyof typeof templates)[])('writes the template %s', async (name) => {
    const template = templates[name]
    const full = new Board(new Y.Doc())
    seed(full, {
      title: template.title('da'),
      template: name,
      locale: 'da',
      source: template.source('da'),
      objects: template.objects('da'),
    })
    expect(text(await run(id, whole, full)).startsWith(beginnings[id])).toBe(true)
  })

  it('leaves the board as it was', async () => {
    const before = Y.encodeStateAsUpdate(board.doc)
    await run(id)
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before)
  })
})

describe('json', () => {
  it('loses nothing', async () => {
    const file = JSON.parse(Buffer.from(await run('json')).toString()) as BoardFile
    const copy = new Board(new Y.Doc())
    expect(fillBoard(copy, file)).toBe(true)
    expect(toFile(copy)).toEqual(toFile(board))
  })
})

describe('svg', () => {
  it('has the words, the fonts, and nothing from outside', async () => {
    const svg = Buffer.from(await run('svg')).toString()
    expect(svg).toContain('Rødgrød')
    expect(svg).toContain('@font-face')
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  })
})

describe('png', () => {
  it('has two pixels for each unit', async () => {
    const { w, h } = sizeOf(await run('png', { kind: 'selection', ids: ['note'] }))
    expect(w).toBeGreaterThanOrEqual(2 * 160)
    expect(w / h).toBeLessThan(3)
  })

  it('has no side that viewers refuse', async () => {
    const wide = new Board(new Y.Doc())
    const far = [
      { id: 'a', type: 'sticky', x: 0, y: 0 },
      { id: 'b', type: 'sticky', x: 60_000, y: 0 },
    ]
    seed(wide, { title: '', template: null, locale: 'da', source: null, objects: far })
    expect(sizeOf(await run('png', whole, wide)).w).toBe(8192)
  })
})

describe('pdf', () => {
  it('has an overview and a page for each frame, found by name', async () => {
    const pdf = text(await run('pdf'))
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3)
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('(Oversigt)')
  })

  it('draws a frame on its own page with its title, on white', async () => {
    const pdf = Buffer.from(await run('pdf', { kind: 'frame', id: 'next' }))
    const [page = ''] = streamsOf(pdf).filter((stream) => stream.includes('BT\n'))
    expect(page).toContain(filledWith(look.surface))
    expect(page).not.toContain(filledWith(look.paper))
    // The frame's title, the board's title, the source, and the foot of the page.
    expect(page.match(/BT\n/g)?.length).toBeGreaterThanOrEqual(4)
  })

  it('is in Danish, titled, tagged and described', async () => {
    const pdf = text(await run('pdf'))
    expect(pdf).toContain('/Lang (da-DK)')
    expect(pdf).toContain('/DisplayDocTitle true')
    expect(pdf).toContain('/Marked true')
    expect(pdf).toContain('/Alt ')
  })

  it('has text that can be copied, in fonts that it brings along', async () => {
    const pdf = Buffer.from(await run('pdf'))
    expect(pdf.toString('latin1')).toMatch(/\/FontName \/\w+\+AtkinsonHyperlegibleNext-Regular/)
    expect(pdf.toString('latin1')).toMatch(/\/FontName \/\w+\+NotoEmoji/)
    const letters = lettersOf(pdf)
    for (const letter of 'RødgrÆźŁ—😀') expect(letters).toContain(letter)
  })

  it('keeps only the fonts that it uses', async () => {
    const pdf = text(await run('pdf', { kind: 'selection', ids: ['arrow'] }))
    expect(pdf).not.toContain('NotoEmoji')
  })
})

function sizeOf(png: Uint8Array): { w: number; h: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  return { w: view.getUint32(16), h: view.getUint32(20) }
}

/** `#rrggbb` as PDF sets it for what is filled next. */
function filledWith(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  return `${channels.join(' ')} scn`
}

/** Every letter that the document says how to copy: the targets in its fonts' ToUnicode maps. */
function lettersOf(pdf: Buffer): string {
  return streamsOf(pdf)
    .filter((stream) => stream.includes('begincmap'))
    .flatMap((map) => [...map.matchAll(/<([0-9a-f ]+)>/g)])
    .map(([, hex = '']) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    .join('')
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at)
    if (end < 0 || pdf.toString('latin1', at - 3, at) === 'end') continue
    try {
      streams.push(inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1'))
    } catch {
      // Not every stream is compressed; those with maps are.
      continue
    }
  }
  return streams
}

describe('a picture on the board', () => {
  /** One red and one blue pixel beside each other. */
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg==',
    'base64',
  )
  const id = 'a'.repeat(43)
  const images = new Map([[id, { type: 'image/png', bytes: new Uint8Array(png) } as const]])
  const withPicture = () => {
    const one = new Board(new Y.Doc())
    const image = {
      id: 'one',
      type: 'image',
      x: 0,
      y: 0,
      w: 200,
      h: 100,
      texts: { alt: 'Gangen på afsnit 3' },
    }
    const objects = [{ ...image, props: { image: id, w: 2, h: 1 } }]
    seed(one, { title: '', template: null, locale: 'da', source: null, objects })
    return one
  }
  const request = (of: Board) => ({ board: of, scope: whole, look, images })

  it('is in each file', async () => {
    const svg = text(await exporters.svg.run(request(withPicture())))
    expect(svg).toContain(`data:image/png;base64,${png.toString('base64')}`)
    const json = JSON.parse(text(await exporters.json.run(request(withPicture())))) as BoardFile
    expect(json.images).toEqual([{ id, type: 'image/png', data: png.toString('base64') }])
    expect(text(await exporters.pdf.run(request(withPicture())))).toContain('/Subtype /Image')
  })

  it('is told by its description where its file is missing', async () => {
    const svg = text(await exporters.svg.run({ board: withPicture(), scope: whole, look }))
    expect(svg).not.toContain('data:image')
    expect(Buffer.from(svg, 'latin1').toString()).toContain('Gangen på afsnit 3')
  })
})
