import { encode } from '@samtavle/shared/protocol/codec'
import type { Attack } from './attack.ts'
import { openLine } from './line.ts'

const greeting = encode({ type: 'sync-step-1', stateVector: new Uint8Array([0]) })
const atOnce = 50

/**
 * As many connections as there are people: each asks for the whole board and takes nothing of the answer. Every tenth
 * goes on asking, until the kernel holds no more for it and the server would have to.
 */
export const neverRead: Attack = async (target, endings) => {
  const left = [...target.tokens.entries()]
  const openSome = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [nth, token] = next
      const { webSocket } = await openLine(target, token, endings)
      webSocket.pause()
      webSocket.send(greeting)
      if (nth % 10 === 0) setInterval(() => webSocket.send(greeting, () => undefined), 300)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, openSome))
}
