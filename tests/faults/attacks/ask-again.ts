import { encode } from '@samtavle/shared/protocol/codec'
import type { Attack } from './attack.ts'
import { keepLines } from './line.ts'

const question = encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })

/** Fifty who ask for the whole board fifty times a second, and read every answer. */
export const askAgain: Attack = (target, endings) =>
  keepLines(target, target.tokens.slice(0, 50), endings, ({ webSocket }) => {
    const timer = setInterval(() => webSocket.send(question, () => undefined), 20)
    webSocket.on('close', () => clearInterval(timer))
  })
