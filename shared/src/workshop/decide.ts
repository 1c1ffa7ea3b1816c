import { leads } from '../access/person.ts'
import { participantCommands, type Command } from './command.ts'
import { done, refused, type Asked, type Case, type Context, type Decision } from './deciding/deciding.ts'
import { gather, leadView, reveal } from './deciding/gathering.ts'
import { admit, arrive, clearWishes, lowerHand, remove, setDoor, setRole } from './deciding/hosting.ts'
import { cast, closeRound, openRound, runOff, showResults, takeBack, voteForRoom } from './deciding/rounds.ts'
import { addStep, editStep, moveStep, removeStep } from './deciding/scripting.ts'
import { finish, jump, leave, setTimer, start } from './deciding/stepping.ts'
import { raiseHand, sayDone, wishTime } from './deciding/taking-part.ts'
import { memberOf } from './roster.ts'
import type { WorkshopState } from './state.ts'

export type { Asked, Context, Decision } from './deciding/deciding.ts'

const forEverybody: ReadonlySet<string> = new Set(participantCommands)

/**
 * The rules of a workshop: what a command brings about, or why nothing. A command that was done before (its id is
 * known) brings about nothing and is answered as done.
 */
export function decide(state: WorkshopState, asked: Asked, context: Context): Decision {
  const { by: personId, commandId, command, now } = asked
  if (command.type === 'arrive') {
    return personId === null ? arrive(state, command, now) : refused('not-allowed')
  }
  const by = personId === null ? undefined : memberOf(state, personId)
  if (by?.standing !== 'in') return refused('not-in')
  if (commandId !== null && state.done[by.id]?.includes(commandId)) return done()
  if (!leads(by.role) && !forEverybody.has(command.type)) return refused('not-allowed')
  return decideFor({ state, by, now, context }, command)
}

function decideFor(given: Case, command: Command): Decision {
  switch (command.type) {
    case 'start':
      return start(given)
    case 'next':
    case 'previous':
    case 'repeat':
    case 'skip':
      return leave(given, command)
    case 'jump':
      return jump(given, command)
    case 'finish':
      return finish(given)
    case 'extend':
    case 'pause':
    case 'resume':
      return setTimer(given, command)
    case 'edit-step':
      return editStep(given, command)
    case 'add-step':
      return addStep(given, command)
    case 'remove-step':
      return removeStep(given, command)
    case 'move-step':
      return moveStep(given, command)
    case 'set-role':
      return setRole(given, command)
    case 'remove':
      return remove(given, command)
    case 'admit':
      return admit(given, command)
    case 'set-door':
      return setDoor(given, command)
    case 'lower-hand':
      return lowerHand(given, command)
    case 'clear-wishes':
      return clearWishes(given)
    case 'open-round':
      return openRound(given, command)
    case 'close-round':
      return closeRound(given, command)
    case 'show-results':
      return showResults(given, command)
    case 'run-off':
      return runOff(given, command)
    case 'vote-for-room':
      return voteForRoom(given, command)
    case 'reveal':
      return reveal(given, command)
    case 'gather':
      return gather(given, command)
    case 'lead-view':
      return leadView(given, command)
    case 'raise-hand':
      return raiseHand(given, command)
    case 'wish-time':
      return wishTime(given, command)
    case 'say-done':
      return sayDone(given, command)
    case 'cast':
      return cast(given, command)
    case 'take-back':
      return takeBack(given, command)
  }
}
