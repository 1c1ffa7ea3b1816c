import type { CommandOf } from '../command.ts'
import { takesPart } from '../roster.ts'
import { done, refused, type Case, type Decision } from './deciding.ts'

export function raiseHand({ by }: Case, { up }: CommandOf<'raise-hand'>): Decision {
  if (!takesPart(by.role)) return refused('not-allowed')
  return (by.handAt !== null) === up ? done() : done({ type: 'hand-set', person: by.id, up })
}

export function sayDone({ by }: Case, command: CommandOf<'say-done'>): Decision {
  if (!takesPart(by.role)) return refused('not-allowed')
  return by.done === command.done ? done() : done({ type: 'done-set', person: by.id, done: command.done })
}

export function wishTime({ by }: Case, { wished }: CommandOf<'wish-time'>): Decision {
  if (!takesPart(by.role)) return refused('not-allowed')
  return by.wishesTime === wished ? done() : done({ type: 'wish-set', person: by.id, wished })
}
