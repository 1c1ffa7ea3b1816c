import type { ArrowEnd, Placed } from '../shapes/shape.ts'
import { givenHeight } from '../shapes/grown.ts'
import { housePropsOf } from '../shapes/house-props.ts'
import type { Shape } from '../shapes/registry.ts'
import { leads, type Person } from './person.ts'
import type { Policy, Whose } from './policy.ts'

/**
 * The one rule about who may change what, asked by the page to grey out and by the server to enforce. A shape that
 * is made has no `before`, one that is deleted no `after`; with neither, nothing that anybody sees has changed.
 * `maker` is who had first made a shape that comes back, as the server knows it. What a round came to is written by the
 * house: no participant changes it, or brings a shape with it, their own deleted one neither; those who lead may, so that
 * a scored frame comes back when they take back its deletion. What those who lead have locked nobody else changes, locks
 * or unlocks.
 */
export function mayChange(
  policy: Policy,
  person: Person,
  before: Shape | undefined,
  after: Shape | undefined,
  maker?: string,
): boolean {
  if (person.role === 'observer') return false
  if (after && !isSigned(policy, person, before, after, maker)) return false
  return leads(person.role) || participantMay(policy, person, before, after)
}

/**
 * Nobody signs with another's name, and a signature stays; but everybody may leave theirs out, and who takes back that
 * another's shape was deleted leaves that one's on it.
 */
function isSigned(
  policy: Policy,
  person: Person,
  before: Shape | undefined,
  after: Shape,
  maker: string | undefined,
): boolean {
  if (before) return before.author === after.author
  if (after.author === null || after.author === person.id) return true
  return after.author === maker && (leads(person.role) || policy.edit === 'all')
}

function participantMay(
  policy: Policy,
  person: Person,
  before: Shape | undefined,
  after: Shape | undefined,
): boolean {
  if (before?.layer === 'template' || after?.layer === 'template') return false
  if (!before) return !after || mayAdd(policy, after)
  if (!after) return !isHeld(before) && covers(policy.edit, person, before)
  if (before.type !== after.type || !sameHouseProps(before, after)) return false
  const isFree = !isHeld(before) && !isHeld(after)
  return (
    (!isMoved(before, after) || (isFree && covers(policy.move, person, before))) &&
    (!isEdited(before, after) || (isFree && covers(policy.edit, person, before)))
  )
}

function mayAdd({ add, anonymous = false }: Policy, shape: Shape): boolean {
  if (!add || isHeld(shape) || (anonymous && shape.author !== null)) return false
  return housePropsOf(shape.props).every((result) => result === undefined)
}

function isHeld({ locked }: Shape): boolean {
  return locked === 'leads'
}

function covers(whose: Whose, person: Person, shape: Shape): boolean {
  return whose === 'all' || (whose === 'own' && shape.author === person.id)
}

function isMoved(before: Shape, after: Shape): boolean {
  return (
    placeKeys.some((key) => before[key] !== after[key]) ||
    // What its words have made of it nobody has moved.
    givenHeight(before) !== givenHeight(after) ||
    !sameEnds(before.ends, after.ends) ||
    !sameValue(before.group, after.group)
  )
}

/** A lock and a group say with what a hand takes it along, so who may move it may change them. */
const placeKeys = ['x', 'y', 'w', 'rotation', 'parent', 'order', 'locked'] as const satisfies (keyof Placed)[]

function sameEnds(a: Shape['ends'], b: Shape['ends']): boolean {
  return a === b || (a !== undefined && b !== undefined && sameEnd(a.start, b.start) && sameEnd(a.end, b.end))
}

function sameEnd(a: ArrowEnd, b: ArrowEnd): boolean {
  return a.target === b.target && samePoint(a.anchor, b.anchor) && samePoint(a.point, b.point)
}

function samePoint(a: ArrowEnd['point'], b: ArrowEnd['point']): boolean {
  return a.x === b.x && a.y === b.y
}

const editKeys = ['props', 'texts', 'formats'] as const satisfies (keyof Placed | 'props')[]

function isEdited(before: Shape, after: Shape): boolean {
  return editKeys.some((key) => !sameValue(before[key], after[key]))
}

function sameHouseProps(before: Shape, after: Shape): boolean {
  return before.props === after.props || sameValue(housePropsOf(before.props), housePropsOf(after.props))
}

/** Deep, because a style that was written again is a new object with the same words in it. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  const others = new Map<string, unknown>(right)
  return (
    left.length === right.length &&
    left.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
  )
}
