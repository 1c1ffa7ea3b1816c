import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../drawing/drawing.ts'
import { layOut } from '../drawing/text-layout.ts'
import { svgOf } from './svg.ts'
import { readXml } from './test-xml.ts'

const box = { x: -40, y: 0, w: 400.12345, h: 300 }

const paper: Drawing = { kind: 'rect', box, style: { fill: '#F7F6F2' } }

function words(text: string, color = '#1D2730'): Drawing {
  const setting = { box, size: { max: 20, min: 20 }, weight: 400, align: 'left', valign: 'top' } as const
  return { kind: 'text', lines: layOut(text, setting).lines, size: 20, weight: 400, color }
}

function svg(drawings: readonly Drawing[], said = 'Tavle'): string {
  return svgOf({ box, paper, drawings, title: said, description: said }, [])
}

const elementsOf = (source: string, name: string) =>
  readXml(source).elements.filter((element) => element.name === name)

const attacks = [
  '</svg><script>alert(1)</script>',
  '"onload="alert(1)',
  "' onclick='alert(1)",
  ']]><!--',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '&lt;&amp;&#0;',
  'a\u0000b\u000b\uffff',
  '\ud800 half \udc00',
  '<?xml?>',
  'url(javascript:alert(1))',
]

describe('an SVG', () => {
  it.each(attacks)('shows %j as words and nothing else', (attack) => {
    const source = svg([words(attack)], attack)
    expect(new Set(readXml(source).elements.map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'rect', 'g', 'text', 'tspan']),
    )
  })
  it.each(attacks)('keeps %j within an attribute', (attack) => {
    const style = { fill: attack, stroke: attack }
    const drawings: Drawing[] = [
      { kind: 'rect', box, style },
      { kind: 'path', d: attack, style },
      { kind: 'group', clip: attack, children: [words('x', attack)] },
    ]
    for (const { name, attributes } of readXml(svg(drawings)).elements) {
      expect(['svg', 'title', 'desc', 'rect', 'path', 'clipPath', 'g', 'text', 'tspan']).toContain(name)
      expect(Object.keys(attributes).filter((key) => key.startsWith('on'))).toEqual([])
    }
  })
  it('is well-formed whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readXml(svg([words(text)], text))
      }),
    )
  })
  it('says every word that is written, æøå and emoji too', () => {
    expect(readXml(svg([words('Øl & ål <3 👍🏽 "ja"')])).text).toContain('Øl & ål <3 👍🏽 "ja"')
  })
  it('covers the picture’s part of the board', () => {
    const [root] = elementsOf(svg([]), 'svg')
    expect(root!.attributes).toMatchObject({ viewBox: '-40 0 400.123 300', width: '400.123', role: 'img' })
  })
  it('sets each run where the layout put it, without kerning', () => {
    const source = svg([words('Hej 👍 du')])
    const places = elementsOf(source, 'tspan').map(({ attributes }) => Number(attributes['x']))
    expect(places[0]).toBe(-40)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(source).toContain('font-kerning: none')
  })
  it('carries the fonts that it uses and no others, and links to nothing', () => {
    const fonts = [
      { weight: 400, data: 'AAAA', range: 'U+0-FF' },
      { weight: 700, data: 'BBBB' },
    ] as const
    const source = svgOf({ box, paper, drawings: [words('Hej')], title: '', description: '' }, fonts)
    expect(source).toContain('data:font/woff2;base64,AAAA')
    expect(source).not.toContain('BBBB')
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  })
  it('gives every clip an id of its own', () => {
    const cut: Drawing = { kind: 'group', clip: 'M0 0H9V9Z', children: [] }
    const source = svg([{ ...cut, children: [cut] }, cut])
    const ids = elementsOf(source, 'clipPath').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size).toBe(3)
    expect(elementsOf(source, 'g').filter(({ attributes }) => attributes['clip-path'])).toHaveLength(3)
  })
  it('moves and turns groups, and dashes lines', () => {
    const line: Drawing = { kind: 'path', d: 'M0 0L9 9', style: { stroke: '#333333', dash: [4, 2] } }
    const source = svg([{ kind: 'group', at: { x: 3, y: 4 }, rotation: 30, children: [line] }])
    expect(source).toContain('transform="translate(3 4) rotate(30)"')
    expect(source).toContain('stroke-dasharray="4 2"')
  })
})
