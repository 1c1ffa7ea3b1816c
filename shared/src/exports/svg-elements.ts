import type { Drawing, Style, TextLine } from '../drawing/drawing.ts'
import { emojiFamilies } from '../drawing/fonts.ts'
import { shadowOf } from '../drawing/shadow.ts'
import { digits, element, escapeXml } from './xml.ts'

/** Drawings as SVG markup. Ids count from 1 in each call, so one call makes one document. */
export function svgElements(drawings: readonly Drawing[]): string {
  return elements(drawings, { clips: 0 })
}

interface Ids {
  clips: number
}

function elements(drawings: readonly Drawing[], ids: Ids): string {
  return drawings.map((drawing) => elementOf(drawing, ids)).join('')
}

function elementOf(drawing: Drawing, ids: Ids): string {
  switch (drawing.kind) {
    case 'rect':
      return elements(shadowOf(drawing), ids) + rect(drawing)
    case 'ellipse': {
      const { x, y, w, h } = drawing.box
      return element('ellipse', {
        cx: x + w / 2,
        cy: y + h / 2,
        rx: w / 2,
        ry: h / 2,
        ...painted(drawing.style),
      })
    }
    case 'path':
      return element('path', { d: drawing.d, ...painted(drawing.style) })
    case 'text':
      return text(drawing)
    case 'group':
      return group(drawing, ids)
  }
}

function rect({ box, radius, style }: Extract<Drawing, { kind: 'rect' }>): string {
  const { x, y, w, h } = box
  return element('rect', { x, y, width: w, height: h, rx: radius || undefined, ...painted(style) })
}

function painted({ fill, stroke, width, dash, opacity }: Style) {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke === undefined ? undefined : (width ?? 1),
    'stroke-dasharray': stroke === undefined ? undefined : dash?.map(digits).join(' '),
    opacity,
  }
}

function text({ lines, size, weight, color, opacity }: Extract<Drawing, { kind: 'text' }>): string {
  const attributes = {
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill: color,
    opacity,
  }
  return element('g', attributes, lines.map(line).join(''))
}

/** A text element for each line, so that whoever copies from the picture gets whole lines. */
function line({ baseline, runs }: TextLine): string {
  const spans = runs.map(({ text, x, emoji }) =>
    element('tspan', { x, 'font-family': emoji ? emojiFamilies : undefined }, escapeXml(text)),
  )
  return runs.length === 0 ? '' : element('text', { y: baseline }, spans.join(''))
}

function group({ at, rotation, clip, children }: Extract<Drawing, { kind: 'group' }>, ids: Ids): string {
  const moves = [
    ...(at ? [`translate(${digits(at.x)} ${digits(at.y)})`] : []),
    ...(rotation ? [`rotate(${digits(rotation)})`] : []),
  ]
  const transform = moves.length === 0 ? undefined : moves.join(' ')
  if (clip === undefined) return element('g', { transform }, elements(children, ids))
  const id = `clip-${++ids.clips}`
  const clipPath = element('clipPath', { id }, element('path', { d: clip }))
  return element(
    'g',
    { transform },
    clipPath + element('g', { 'clip-path': `url(#${id})` }, elements(children, ids)),
  )
}
