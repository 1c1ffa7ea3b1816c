import { webSocketWorks } from './ask-ready.ts'
import type { OpenLine } from './line.ts'
import { openPollingLine } from './polling-line.ts'
import { scoutedLine, type Scouting } from './scouted-line.ts'

/** All that a page on polling needs, in a file of its own: few ever fetch it. */
export function openPolling(server: string, scouting: Omit<Scouting, 'probe'>): OpenLine {
  return scoutedLine(openPollingLine, { ...scouting, probe: () => webSocketWorks(server) })
}
