import type { WorkshopState } from './state.ts'
import type { Script } from './step.ts'

/** A workshop that nobody has come to yet. */
export function newWorkshop(script: Script): WorkshopState {
  return {
    script,
    stage: { kind: 'preparing' },
    runs: [],
    door: 'open',
    people: {},
    rounds: [],
    gathering: null,
    leader: null,
    done: {},
  }
}
