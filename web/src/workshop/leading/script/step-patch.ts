import type { Step } from '@samtavle/shared/workshop/step'

/** What a field of a step changes about it. */
export type StepPatch = Partial<Omit<Step, 'id'>>
