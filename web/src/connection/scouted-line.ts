import type { OpenLine } from './line.ts'
import type { PageTransport } from './transport.ts'

export interface Scouting {
  readonly page: PageTransport
  /** Whether a WebSocket opens now. */
  readonly probe: () => Promise<boolean>
  /** Tells `online` when the device has found a network. */
  readonly network: EventTarget
}

/** The line is left for a better one; whoever hears of it opens the next. */
const MOVING = 1000

/** A polling line that looks for a WebSocket now and then, and ends for it only when one has opened. */
export function scoutedLine(open: OpenLine, { page, probe, network }: Scouting): OpenLine {
  return (address, listener) => {
    let opened = false
    let stopScouting: (() => void) | undefined
    const onBetter = () => {
      line.close()
      listener.onClose(MOVING, 'a WebSocket opens again')
    }
    const line = open(address, {
      onOpen() {
        opened = true
        page.onOpen('polling')
        listener.onOpen()
        stopScouting = scout({ page, probe, network }, onBetter)
      },
      onFrame: listener.onFrame,
      onClose(code, reason) {
        stopScouting?.()
        if (!opened) page.learn({ type: 'unreachable' })
        listener.onClose(code, reason)
      },
    })
    return {
      send: line.send,
      close() {
        stopScouting?.()
        line.close()
      },
    }
  }
}

function scout({ page, probe, network }: Scouting, onBetter: () => void): () => void {
  let stopped = false
  let timer: ReturnType<typeof setTimeout>
  const plan = () => {
    timer = setTimeout(() => void look(), page.experience.probeAfter)
  }
  const look = async () => {
    const opens = await probe()
    if (stopped) return
    page.learn({ type: opens ? 'probe-opened' : 'probe-failed' })
    if (opens) stop()
    else return plan()
    onBetter()
  }
  const onOnline = () => {
    page.learn({ type: 'network-changed' })
    clearTimeout(timer)
    void look()
  }
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    network.removeEventListener('online', onOnline)
  }
  network.addEventListener('online', onOnline)
  plan()
  return stop
}
