import type { RoundKind } from '@samtavle/shared/workshop/rounds/setup'
import type { Step } from '@samtavle/shared/workshop/step'
import type { WorkshopView } from '@samtavle/shared/workshop/view'

/** What the big button does now. */
export type Next =
  /** There is no script to run. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'start'; readonly step: Step; readonly effects: readonly Effect[] }
  | { readonly kind: 'next'; readonly step: Step; readonly effects: readonly Effect[] }
  | { readonly kind: 'finish'; readonly effects: readonly Effect[] }
  | { readonly kind: 'finished' }

/** What comes with it, to be said in a line before it is pressed. */
export type Effect =
  | { readonly kind: 'closes-round' }
  | { readonly kind: 'reveals'; readonly notes: number; readonly anonymous: boolean }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hides-writing' }
  | { readonly kind: 'opens-round'; readonly round: RoundKind }
  | { readonly kind: 'holds' }

/** Reads it from what the facilitator has been sent. */
export function sayWhatNext(view: WorkshopView): Next {
  const script = view.lead?.script ?? []
  const [first] = script
  switch (view.stage) {
    case 'finished':
      return { kind: 'finished' }
    case 'preparing':
      return first ? { kind: 'start', step: first, effects: beginning(first) } : { kind: 'empty' }
    case 'running': {
      const step = stepAfter(view)
      return step
        ? { kind: 'next', step, effects: [...leaving(view, step), ...beginning(step)] }
        : { kind: 'finish', effects: leaving(view, undefined) }
    }
  }
}

export function stepAfter({ lead, step }: WorkshopView): Step | undefined {
  const script = lead?.script ?? []
  const at = script.findIndex(({ id }) => id === step?.id)
  return at < 0 ? undefined : script[at + 1]
}

function leaving(view: WorkshopView, next: Step | undefined): Effect[] {
  const notes = hiddenNotes(view)
  const now = view.lead?.script.find(({ id }) => id === view.step?.id)
  const anonymous = next?.see === 'all-anonymous' || now?.anonymous === true
  return [
    ...(view.round?.open ? [{ kind: 'closes-round' } as const] : []),
    ...(notes > 0 && next?.see !== 'own' ? [{ kind: 'reveals', notes, anonymous } as const] : []),
  ]
}

function beginning({ see, minutes, round, follow }: Step): Effect[] {
  return [
    ...(see === 'own' ? [{ kind: 'hides-writing' } as const] : []),
    ...(round ? [{ kind: 'opens-round', round: round.kind } as const] : []),
    ...(follow === 'hard' ? [{ kind: 'holds' } as const] : []),
    ...(minutes > 0 ? [{ kind: 'minutes', minutes } as const] : []),
  ]
}

/** How many notes are hidden still, of everybody's. */
export function hiddenNotes({ lead }: WorkshopView): number {
  return Object.values(lead?.hiddenNotes ?? {}).reduce((total, notes) => total + notes, 0)
}
