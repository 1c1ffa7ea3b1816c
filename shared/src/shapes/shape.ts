import type { Static, TSchema } from 'typebox'
import type { Drawing, Weight } from '../drawing/drawing.ts'
import type { Locale, Look } from '../drawing/look.ts'
import { around, turnedWith, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { Leaving } from './arrow/tie.ts'
import type { Grown, Growth } from './grown.ts'
import type { Knob } from './knob.ts'
import { badgeBox, cornerSpot, scoreBadge, type ScoreSpot } from './score/score-badge.ts'
import { scoreWords } from './score/score-words.ts'
import { scoreOf } from './score/score.ts'

/** Template objects are the facilitator's; contributions are everyone's, as the step allows. */
export type Layer = 'template' | 'contribution'

/** Who may unlock what is locked: a participant's lock is a courtesy among all, that of those who lead is a rule. */
export type Lock = 'all' | 'leads'

/** What every shape has, whatever its type. Boxes are in board coordinates, before rotation. */
export interface Placed extends Box {
  readonly id: string
  /** Degrees, clockwise, about the centre of the box. */
  readonly rotation: number
  readonly layer: Layer
  /** The frame that it stands in. */
  readonly parent: string | null
  /** A fractional index: shapes are painted in its order, ties broken by id. */
  readonly order: string
  /** The participant who made it; null when anonymous or from a template. */
  readonly author: string | null
  /** The groups that it is in, the outermost first. A group is nothing but its id on its members. */
  readonly group?: readonly string[]
  /** Set when it is locked: who may unlock it. */
  readonly locked?: Lock
  /** What has been written in it, by text part; see `TextPart`. Parts never written to are absent. */
  readonly texts: Readonly<Record<string, string>>
  /** How those words are set, by text part; absent where all of it is plain. In order, without overlaps of one kind. */
  readonly formats?: Readonly<Record<string, readonly TextFormat[]>>
  /** Of what grows with its words, when they have made it higher than it was given; its box is then the higher one. */
  readonly grown?: Grown
  /** Where an arrow starts and ends, resolved to board coordinates; absent on all other shapes. */
  readonly ends?: { readonly start: ArrowEnd; readonly end: ArrowEnd }
}

/**
 * A stretch of a text, in UTF-16 units of it, and what is particular to it. A list has its stretches to itself: whole
 * lines, each with the line break that ends it.
 */
export interface TextFormat {
  readonly from: number
  readonly to: number
  readonly bold?: true
  readonly italic?: true
  readonly strike?: true
  /** An address that a browser may open: http, https or mailto. */
  readonly link?: string
  readonly list?: 'bullet' | 'ordered'
}

/** An end hangs on `target` at `anchor` (0..1 of its box), or lies free at `point` when target is null. */
export interface ArrowEnd {
  readonly target: string | null
  readonly anchor: Point
  /** In board coordinates: where the end is now. */
  readonly point: Point
  /** How an arrow that isn't straight goes on from there. */
  readonly leaving?: Leaving
}

/** A place in a shape where people write. */
export interface TextPart {
  /** '' is the shape's only or main text; a row has 'from', 'action' and 'to'. */
  readonly part: string
  /** Where the text goes, in the shape's own coordinates. */
  readonly box: Box
  /** Text is set at `max` and shrinks until it fits the box, never below `min`; sizes in board units. */
  readonly size: { readonly max: number; readonly min: number }
  readonly weight: Weight
  readonly align: 'left' | 'center'
  readonly valign: 'top' | 'middle'
  readonly color: string
  /** Set across a line, which a patch of the board keeps off the words. */
  readonly patch?: true
  /** Shown, muted, while nothing is written. */
  readonly placeholder?: string
  /** The accessible name of the field, when the shape's own description does not do. */
  readonly label?: string
  /** Left open by the template for those who lead to fill in as the workshop goes, whether or not they edit it. */
  readonly fillIn?: boolean
  /** Its words may be bold, italic, struck out, links and lists; elsewhere, formats read as absent. */
  readonly rich?: true
  /** Said rather than shown, as what a picture is of: written in a field beside the shape, never on top of it. */
  readonly aside?: boolean
}

export type ShapeOf<Type extends string, Props> = Placed & { readonly type: Type; readonly props: Props }

export interface ShapeDefinition<Type extends string, Props extends TSchema> {
  readonly type: Type
  /** The schema of what is its own: colours, words, points. Served with defaults for a new one. */
  readonly props: Props
  readonly defaults: Static<Props>
  /** The size of a new one that was placed by a click, in board units. */
  readonly size: { readonly w: number; readonly h: number }
  /** How a hand may resize it. */
  readonly resize: 'free' | 'proportional' | 'none'
  /** Shapes dropped on it become its children and move with it. */
  readonly holdsOthers?: boolean
  /** Board coordinates, rotation included: what the spatial index, marquee and zoom-to-fit use. */
  bounds(shape: ShapeOf<Type, Static<Props>>): Box
  /** `point` is in the shape's own coordinates, `slack` how far off a finger or pointer may be. */
  hit(shape: ShapeOf<Type, Static<Props>>, point: Point, slack: number): boolean
  /** In the shape's own coordinates; must depend on nothing but `shape` (never on its x, y or rotation) and `look`. */
  draw(shape: ShapeOf<Type, Static<Props>>, look: Look): Drawing[]
  /** The places to write in; none for ink and arrows. */
  texts(shape: ShapeOf<Type, Static<Props>>, look: Look): readonly TextPart[]
  /** How it grows with its words, so that none is cut off; left out where words get smaller instead. */
  readonly growth?: Growth<ShapeOf<Type, Static<Props>>>
  /** What of it can be pulled by handles of its own. */
  knobs?(shape: ShapeOf<Type, Static<Props>>): readonly Knob[]
  /** Where the score goes when it was voted on; at the upper right corner if left out. */
  scoreSpot?(shape: ShapeOf<Type, Static<Props>>): ScoreSpot
  /** One sentence for screen readers, the outline and alt texts. */
  describe(shape: ShapeOf<Type, Static<Props>>, locale: Locale, nameOf?: NameOf): string
}

/** What another shape of the same board is called, for one that leads to it; undefined for none. */
export type NameOf = (id: string) => string | undefined

/** Whatever can be voted on shows what it got, and tells it; here alone. */
export function defineShape<const Type extends string, Props extends TSchema>(
  definition: ShapeDefinition<Type, Props>,
): ShapeDefinition<Type, Props> {
  const spotOf = (shape: ShapeOf<Type, Static<Props>>) => definition.scoreSpot?.(shape) ?? cornerSpot(shape)
  return {
    ...definition,
    bounds(shape) {
      const [score, bounds] = [scoreOf(shape.props), definition.bounds(shape)]
      return score
        ? (around([bounds, turnedWith(shape, badgeBox(score, spotOf(shape)), shape.rotation)]) ?? bounds)
        : bounds
    },
    draw(shape, look) {
      const [score, drawings] = [scoreOf(shape.props), definition.draw(shape, look)]
      return score ? [...drawings, ...scoreBadge(score, spotOf(shape), look)] : drawings
    },
    describe(shape, locale, nameOf) {
      const [score, words] = [scoreOf(shape.props), definition.describe(shape, locale, nameOf)]
      return score ? `${words} (${scoreWords(score, locale)})` : words
    },
  }
}
