import { closeCodes } from '@samtavle/shared/protocol/close-codes'
import { LOST, type OpenLine } from './line.ts'
import type { LineEvent, PageTransport } from './transport.ts'

const SECOND = 1000
/** Some proxies swallow the question whether they let a WebSocket through. */
const opensWithin = 6 * SECOND
/** The server greets as soon as it has the board. */
const greetsWithin = 15 * SECOND
/** A line that lasts so long is no victim of a proxy that ends what it doesn't know. */
const longLife = 30 * SECOND
/** The server says something every ten seconds. */
const silence = 25 * SECOND

const answers: ReadonlySet<number> = new Set([1009, ...Object.values(closeCodes)])

/** A WebSocket whose end, or whose never opening, tells the page something about its network. */
export function watchedLine(open: OpenLine, page: PageTransport, now = () => performance.now()): OpenLine {
  return (address, listener) => {
    let openedAt: number | undefined
    let heardAt = 0
    const giveUp = () => {
      line.close()
      page.learn({ type: 'blocked' })
      listener.onClose(LOST, '')
    }
    let patience = setTimeout(giveUp, opensWithin)
    const line = open(address, {
      onOpen() {
        openedAt = heardAt = now()
        clearTimeout(patience)
        patience = setTimeout(giveUp, greetsWithin)
        page.onOpen('websocket')
        listener.onOpen()
      },
      onFrame(bytes) {
        heardAt = now()
        clearTimeout(patience)
        listener.onFrame(bytes)
      },
      onClose(code, reason) {
        clearTimeout(patience)
        page.learn(lessonOf(code, openedAt === undefined ? undefined : now() - openedAt))
        listener.onClose(code, reason)
      },
    })
    return {
      send: line.send,
      close() {
        clearTimeout(patience)
        if (openedAt !== undefined && now() - heardAt > silence) page.learn({ type: 'cut-short' })
        line.close()
      },
    }
  }
}

/** `life` in milliseconds; undefined when it never opened. */
function lessonOf(code: number, life: number | undefined): LineEvent {
  if (answers.has(code)) return { type: 'lived' }
  if (life === undefined) return { type: 'blocked' }
  return { type: life < longLife ? 'cut-short' : 'lived' }
}
