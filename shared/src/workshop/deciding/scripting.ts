import type { CommandOf } from '../command.ts'
import { currentOf } from '../current.ts'
import type { WorkshopEvent } from '../event.ts'
import type { Script, Step } from '../step.ts'
import { done, refused, type Case, type Decision } from './deciding.ts'

/** More than anybody leads in a day. */
const mostSteps = 60

/** What is edited counts from the step's next run, but for who may do and see what, which counts at once. */
export function editStep({ state }: Case, { step: id, patch }: CommandOf<'edit-step'>): Decision {
  const before = state.script.find((step) => step.id === id)
  if (!before) return refused('no-such-step')
  const after: Step = { ...before, ...patch, id }
  const script = state.script.map((step) => (step === before ? after : step))
  const current = currentOf(state)
  return done(
    scriptSet(script),
    ...(current?.step.id === id ? rehidden(current.stage.hidden, before, after) : []),
  )
}

function rehidden(
  hidden: { anonymous: boolean; draws: number; writing: boolean },
  before: Step,
  after: Step,
): WorkshopEvent[] {
  if (before.see === after.see && before.anonymous === after.anonymous) return []
  const writing = before.see === after.see ? hidden.writing : after.see === 'own'
  const anonymous = hidden.anonymous || after.anonymous || after.see === 'all-anonymous'
  return [{ type: 'hidden-set', hidden: { ...hidden, writing, anonymous } }]
}

export function addStep({ state }: Case, { step, after }: CommandOf<'add-step'>): Decision {
  const { script } = state
  if (script.some(({ id }) => id === step.id)) return done()
  if (script.length >= mostSteps) return refused('no-more-steps')
  const at = placeAfter(script, after)
  return at === undefined ? refused('no-such-step') : done(scriptSet(script.toSpliced(at, 0, step)))
}

export function removeStep({ state }: Case, { step: id }: CommandOf<'remove-step'>): Decision {
  const { script, stage } = state
  if (!script.some((step) => step.id === id)) return refused('no-such-step')
  if (stage.kind === 'running' && stage.step === id) return refused('step-running')
  return done(scriptSet(script.filter((step) => step.id !== id)))
}

export function moveStep({ state }: Case, { step: id, after }: CommandOf<'move-step'>): Decision {
  const moved = state.script.find((step) => step.id === id)
  if (!moved || id === after) return refused('no-such-step')
  const others = state.script.filter((step) => step !== moved)
  const at = placeAfter(others, after)
  return at === undefined ? refused('no-such-step') : done(scriptSet(others.toSpliced(at, 0, moved)))
}

/** Where what comes after that step goes; first with null, undefined when there is no such step. */
function placeAfter(script: Script, after: string | null): number | undefined {
  if (after === null) return 0
  const index = script.findIndex(({ id }) => id === after)
  return index < 0 ? undefined : index + 1
}

function scriptSet(script: Script): WorkshopEvent {
  return { type: 'script-set', script }
}
