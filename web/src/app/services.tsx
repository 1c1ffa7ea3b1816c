import { createContext, useContext } from 'react'
import type { Theme } from '@samtavle/shared/drawing/look'
import type { Api } from '../connection/api.ts'
import { useStore } from '../state/use-store.ts'
import type { KnownBoards } from './known-boards.ts'
import type { Settings } from './settings.ts'

/** What the pages need from outside; made in main.tsx and nowhere else. */
export interface Services {
  readonly api: Api
  readonly settings: Settings
  readonly boards: KnownBoards
  readonly now: () => number
}

const ServicesContext = createContext<Services | null>(null)
export const ServicesProvider = ServicesContext.Provider

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}

export function useTheme(): Theme {
  return useStore(useServices().settings.theme)
}
