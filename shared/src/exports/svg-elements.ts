import { toBase64 } from './base64.ts'
import type { Drawing, Style, TextLine, TextRun } from '../drawing/drawing.ts'
import { emojiFamilies } from '../drawing/fonts.ts'
import { noImages, type ImageFiles } from '../drawing/image-file.ts'
import { mirror } from '../drawing/mirror.ts'
import { shadowOf } from '../drawing/shadow.ts'
import { rulesOf } from '../drawing/text-rules.ts'
import { digits, element, escapeXml } from './xml.ts'

/** Drawings as SVG markup. Ids count from 1 in each call, so one call makes one document. */
export function svgElements(drawings: readonly Drawing[], images = noImages): string {
  return elements(drawings, { clips: 0, images })
}

interface Ids {
  clips: number
  readonly images: ImageFiles
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
    case 'image':
      return image(drawing, ids)
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

type Text = Extract<Drawing, { kind: 'text' }>

function text(drawing: Text): string {
  const { lines, size, weight, color, opacity } = drawing
  const attributes = {
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill: color,
    opacity,
  }
  return element('g', attributes, lines.map((one) => line(one, drawing)).join(''))
}

/** A text element for each line, so that whoever copies from the picture gets whole lines. */
function line({ baseline, runs }: TextLine, text: Text): string {
  const spans = runs.map((run) => leading(run, element('tspan', spanned(run, text), escapeXml(run.text))))
  const rules = runs.flatMap((run) =>
    rulesOf(run, baseline, text.size).map(({ x, y, w, h }) =>
      element('rect', {
        x,
        y,
        width: w,
        height: h,
        fill: run.link === undefined ? undefined : text.linkColor,
      }),
    ),
  )
  return runs.length === 0 ? '' : element('text', { y: baseline }, spans.join('')) + rules.join('')
}

function spanned({ x, emoji, weight, italic, link, rightToLeft }: TextRun, { linkColor }: Text) {
  return {
    x,
    'font-family': emoji ? emojiFamilies : undefined,
    'font-weight': weight,
    'font-style': italic && 'italic',
    fill: link === undefined ? undefined : linkColor,
    direction: rightToLeft && 'rtl',
    'unicode-bidi': rightToLeft && 'embed',
  }
}

/** What leads somewhere leads there from the picture too. */
function leading({ link }: TextRun, span: string): string {
  return link === undefined
    ? span
    : element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, span)
}

/** The picture itself, so that the file needs nothing from outside. */
function image(drawing: Extract<Drawing, { kind: 'image' }>, ids: Ids): string {
  const { box, flip, alt, instead } = drawing
  const file = ids.images.get(drawing.image)
  if (!file) return elements(instead, ids)
  const { at, scale } = mirror(box, flip)
  const attributes = {
    width: box.w,
    height: box.h,
    preserveAspectRatio: 'none',
    transform: `translate(${digits(at.x)} ${digits(at.y)}) scale(${scale.x} ${scale.y})`,
    href: `data:${file.type};base64,${toBase64(file.bytes)}`,
    role: 'img',
  }
  return element('image', attributes, `<title>${escapeXml(alt)}</title>`)
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
