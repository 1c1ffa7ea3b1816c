import type { NewShape } from '@samtavle/shared/board/records'
import type { Weight } from '@samtavle/shared/drawing/drawing'
import type { PenColor } from '@samtavle/shared/drawing/palette'
import { layOut } from '@samtavle/shared/drawing/text-layout'
import type { Box } from '@samtavle/shared/geometry/box'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { heightOf, margin, onBoard, sheet, type Page } from './page.ts'

export interface TextStyle {
  /** In units of the sheet. */
  readonly size: number
  readonly weight?: Weight
  readonly align?: 'left' | 'center'
  readonly color?: PenColor
}

/** The type scale of pages, in units of the sheet. */
export const sizes = { display: 64, heading: 36, body: 30, question: 28, small: 26, source: 20 } as const

/** Where what stands below a page's title and instruction begins. */
export const top = 164

export function frameOf(
  { id, box }: Page,
  title: string,
  { step = null, tint = null }: { step?: number | null; tint?: string | null } = {},
): NewShape {
  return { id, type: 'frame', ...box, props: { step, tint }, texts: { title } }
}

export function words(page: Page, id: string, at: Box, text: string, style: TextStyle): NewShape {
  const { size, weight = 400, align = 'left', color = 'ink' } = style
  const props = { size: size * page.scale, weight, align, color }
  return {
    id: `${page.id}-${id}`,
    type: 'text',
    parent: page.id,
    ...onBoard(page, at),
    props,
    texts: { '': text },
  }
}

/** How high a text stands in a column of a width, in units of the sheet. */
export function heightOfWords(text: string, w: number, { size, weight = 400 }: TextStyle): number {
  const box = { x: 0, y: 0, w, h: Infinity }
  return layOut(text, { box, size: { max: size, min: size }, weight, align: 'left', valign: 'top' }).height
}

/** Words in the middle of a place's height. */
export function centred(page: Page, id: string, at: Box, text: string, style: TextStyle): NewShape {
  const h = heightOfWords(text, at.w, style) + 1
  return words(page, id, { ...at, y: at.y + (at.h - h) / 2, h }, text, style)
}

interface Paragraph extends TextStyle {
  readonly id: string
  readonly text: string
  /** How far below the one before. */
  readonly space: number
}

/** Texts below each other, each as high as its words. */
export function stack(
  page: Page,
  at: { x: number; y: number; w: number },
  paragraphs: readonly Paragraph[],
): NewShape[] {
  let y = at.y
  return paragraphs.map(({ id, text, space, ...style }) => {
    y += space
    const h = heightOfWords(text, at.w, style) + 1
    const shape = words(page, id, { x: at.x, y, w: at.w, h }, text, style)
    y += h
    return shape
  })
}

/** A place where notes go. */
export function room(page: Page, id: string, at: Box): NewShape {
  const props = { fill: 'paper', stroke: 'none' }
  return { id: `${page.id}-${id}`, type: 'rectangle', parent: page.id, ...onBoard(page, at), props }
}

/** What to do, right below the title. */
export function instruction(page: Page, text: string, w = sheet.w - 2 * margin): NewShape {
  const at = { x: margin, y: 92, w, h: 50 }
  return words(page, 'instruction', at, text, { size: sizes.body, color: 'muted' })
}

/** Where a framework is from, at the foot of every page that has its words. */
export function sourceLine(page: Page, text: string, w = sheet.w - 2 * margin, lines = 1): NewShape {
  const h = sizes.source * 1.25 * lines + 2
  const at = { x: margin, y: heightOf(page) - 16 - h, w, h }
  return words(page, 'source', at, text, { size: sizes.source, color: 'muted' })
}

/** How far a pile's heading stands in from its sides. */
export const pileInset = 4

/** A heading and room for notes below it. */
export interface Pile {
  readonly id: string
  readonly at: Box
  readonly heading: string
  /** What the pile is called where it isn't seen beside the others; its heading, if nothing else. */
  readonly title?: string
  /** How much of the place its heading takes, and how the heading is set. */
  readonly style: Partial<TextStyle> & { readonly head: number }
}

export function pile(page: Page, { id, at, heading, style }: Pile): NewShape[] {
  const { head, ...text } = style
  const title = { x: at.x + pileInset, y: at.y, w: at.w - 2 * pileInset, h: head }
  return [
    words(page, `${id}-heading`, title, heading, { size: sizes.question, weight: 700, ...text }),
    room(page, `${id}-room`, { ...at, y: at.y + head + 8, h: at.h - head - 8 }),
  ]
}

/** The piles of a page as the places of a step, where contributions go. */
export function placesIn(page: Page, piles: readonly Pile[]): StepPlace[] {
  return piles.map(({ id, heading, title = heading }) => placeAt(page, `${id}-room`, title))
}

/** A room as a place; `id` is the room's. */
export function placeAt(page: Page, id: string, title: string): StepPlace {
  return { shape: `${page.id}-${id}`, frame: page.id, title }
}
