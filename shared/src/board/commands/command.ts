import { mayChange } from '../../access/may-change.ts'
import { leads, type Person } from '../../access/person.ts'
import type { Policy } from '../../access/policy.ts'
import type { Shape } from '../../shapes/registry.ts'
import type { Layer } from '../../shapes/shape.ts'
import type { Board } from '../board.ts'
import { sameShape } from '../same-shape.ts'

/** Who asks, and what the step lets them do. */
export interface Actor {
  readonly person: Person
  readonly policy: Policy
  /** A facilitator's own safety catch: without it, commands leave the template alone. */
  readonly editsTemplate: boolean
}

/**
 * Says whether it applies; with `run` it also does it. Buttons, menus and the outline ask, tools run. What is to happen
 * to several shapes happens to those of them that the actor may change; when there are none, it doesn't apply.
 */
export type Command = (board: Board, actor: Actor, run?: boolean) => boolean

/** Runs the command in one transaction, which is the actor's own and can be undone by them. */
export function execute(board: Board, actor: Actor, command: Command): boolean {
  return board.doc.transact(() => command(board, actor, true), actor.person.id)
}

/** What is locked is left alone by everybody's hands until it is unlocked, also by those who may do that. */
export function allows(actor: Actor, before: Shape | undefined, after: Shape | undefined): boolean {
  return !breaksLock(before, after) && permits(actor, before, after)
}

function breaksLock(before: Shape | undefined, after: Shape | undefined): boolean {
  if (!before?.locked) return false
  return (
    !after || !sameShape(before, after.locked === before.locked ? after : { ...after, locked: before.locked })
  )
}

/** The same for what only goes along: with its frame moves also what is locked in it. */
export function permits(actor: Actor, before: Shape | undefined, after: Shape | undefined): boolean {
  const isTemplate = before?.layer === 'template' || after?.layer === 'template'
  return (actor.editsTemplate || !isTemplate) && mayChange(actor.policy, actor.person, before, after)
}

/** Where new shapes go: who edits the template adds to it. */
export function layerFor(actor: Actor): Layer {
  return actor.editsTemplate && leads(actor.person.role) ? 'template' : 'contribution'
}

/** Whose name stands on what the actor makes: nobody's on the template, nor where the step leaves names out. */
export function signatureOn({ person, policy }: Actor, layer: Layer): string | null {
  return layer === 'template' || policy.anonymous ? null : person.id
}

/** The shapes of that name, each once. */
export function shapesOf(board: Board, ids: Iterable<string>): readonly Shape[] {
  return [...new Set(ids)].map((id) => board.get(id)).filter((shape) => shape !== undefined)
}
