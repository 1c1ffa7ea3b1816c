import type { ClosedRound, OpenRound, Round, Stage, StepRun, WorkshopState } from './state.ts'
import type { Step } from './step.ts'

export type Running = Extract<Stage, { kind: 'running' }>

/** The step that is under way, and where it stands in the script. */
export interface Current {
  readonly stage: Running
  readonly step: Step
  readonly index: number
  /** 1 for the first time that this step is run. */
  readonly run: number
}

export function currentOf({ stage, script, runs }: WorkshopState): Current | undefined {
  if (stage.kind !== 'running') return undefined
  const index = script.findIndex(({ id }) => id === stage.step)
  const step = script[index]
  return step && { stage, step, index, run: runs.at(-1)?.run ?? 1 }
}

/** The run that is under way. */
export function underWay({ runs }: WorkshopState): StepRun | undefined {
  const last = runs.at(-1)
  return last?.endedAt === null ? last : undefined
}

export function openRoundOf({ rounds }: WorkshopState): OpenRound | undefined {
  return rounds.find((round): round is OpenRound => round.kind === 'open')
}

export function roundNamed({ rounds }: WorkshopState, id: string): Round | undefined {
  return rounds.find((round) => round.id === id)
}

/** What the step's rounds came to, the latest last; run-offs by themselves. */
export function closedRoundsOf({ rounds }: WorkshopState, step: string): readonly ClosedRound[] {
  return rounds.filter((round): round is ClosedRound => round.kind === 'closed' && round.step === step)
}
