import type { Command } from '@samtavle/shared/workshop/command'
import type { LeadView, WorkshopView } from '@samtavle/shared/workshop/view'
import { createContext, useContext } from 'react'
import type { Workbench } from '../../canvas/workbench.ts'

/** What every part of the console works with: what is known now, and the way to ask for something. */
export interface Lead {
  readonly boardId: string
  readonly view: WorkshopView
  readonly lead: LeadView
  readonly workbench: Workbench
  /** The server's clock, milliseconds since 1970. */
  readonly now: () => number
  /** False when it was refused, which has then been told in words. */
  readonly send: (command: Command) => Promise<boolean>
  /** For what moves the workshop on: the same once more is nothing until it has been answered. */
  readonly move: (command: Command) => void
  /** Whether such a press is under way. */
  readonly isMoving: boolean
}

const LeadContext = createContext<Lead | null>(null)
export const LeadProvider = LeadContext.Provider

export function useLead(): Lead {
  const lead = useContext(LeadContext)
  if (!lead) throw new Error('useLead needs a LeadProvider above it')
  return lead
}
