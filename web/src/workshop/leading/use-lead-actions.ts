import type { Command } from '@samtavle/shared/workshop/command'
import { framesOf } from './board-frames.ts'
import { framesHere } from './frames-here.ts'
import { useLead, type Lead } from './lead-context.ts'
import { sayWhatNext } from './say-what-next.ts'
import type { LeadAction } from './shortcuts.ts'

export interface LeadActions {
  /** The same for a button and its shortcut; nothing when it means nothing now. */
  readonly run: (action: LeadAction) => void
  readonly extend: (seconds: number) => void
}

/** What buttons and shortcuts do alike. */
export function useLeadActions(): LeadActions {
  const lead = useLead()
  return {
    run(action) {
      if (action === 'screen') return openScreen(lead.boardId)
      const asked = commandOf(action, lead)
      if (!asked) return
      if (asked.moves) lead.move(asked.command)
      else void lead.send(asked.command)
    },
    extend: (seconds) => void lead.send({ type: 'extend', seconds }),
  }
}

/** The view for the projector, in a window of its own. */
export function openScreen(boardId: string): void {
  window.open(`/b/${boardId}/screen`, `samtavle-screen-${boardId}`, 'noopener=no')
}

interface Asked {
  readonly command: Command
  readonly moves: boolean
}

function commandOf(action: LeadAction, lead: Lead): Asked | undefined {
  const { view } = lead
  if (action === 'next') return moving(nextCommand(lead))
  if (view.stage !== 'running' || !view.step) return undefined
  const from = view.step.id
  switch (action) {
    case 'previous':
    case 'repeat':
    case 'skip':
      return moving({ type: action, from })
    case 'pause':
      return still({ type: view.timer.kind === 'paused' ? 'resume' : 'pause' })
    case 'minuteMore':
    case 'minuteLess':
      return still({ type: 'extend', seconds: action === 'minuteMore' ? 60 : -60 })
    case 'gather':
    case 'hold':
      return still({ type: 'gather', frames: [...hereOf(lead)], hard: action === 'hold' })
    case 'leadView':
      return still({ type: 'lead-view', on: view.leader !== view.you.id })
    case 'revealAll':
    case 'revealOne':
      return moving({ type: 'reveal', what: action === 'revealAll' ? 'all' : 'one' })
    case 'closeRound':
    case 'showResults':
      return roundCommand(action, lead)
    default:
      return undefined
  }
}

function nextCommand({ view }: Lead): Command | undefined {
  const next = sayWhatNext(view)
  switch (next.kind) {
    case 'start':
      return { type: 'start' }
    case 'next':
      return { type: 'next', ...(view.step && { from: view.step.id }) }
    // The end of a workshop is asked for with the button alone.
    case 'finish':
    case 'empty':
    case 'finished':
      return undefined
  }
}

function roundCommand(action: 'closeRound' | 'showResults', { view: { round } }: Lead): Asked | undefined {
  if (!round) return undefined
  if (action === 'closeRound')
    return round.open ? moving({ type: 'close-round', round: round.id }) : undefined
  return round.open || round.shown ? undefined : moving({ type: 'show-results', round: round.id })
}

function hereOf({ workbench: { board, camera }, view }: Lead): readonly string[] {
  return framesHere(framesOf(board), camera.clearView(), view.step?.frames ?? [])
}

function moving(command: Command | undefined): Asked | undefined {
  return command && { command, moves: true }
}

function still(command: Command): Asked {
  return { command, moves: false }
}
