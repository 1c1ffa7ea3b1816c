import { encodeStates } from '@samtavle/shared/protocol/awareness-states'
import { encode } from '@samtavle/shared/protocol/codec'
import type { Attack } from './attack.ts'
import { keepLines } from './line.ts'

/** More than anybody may say at once. */
const burst = 500

/** A hundred who say where they point some thousand times a second, and come back when they are sent away. */
export const flood: Attack = (target, endings) =>
  keepLines(target, target.tokens.slice(0, 100), endings, ({ webSocket }) => {
    const client = Math.floor(Math.random() * 2 ** 32)
    let clock = 0
    const talk = () => {
      for (let n = 0; n < burst; n += 1) {
        const states = encodeStates([{ client, clock: ++clock, json: `{"cursor":[${clock},-1]}` }])
        webSocket.send(encode({ type: 'awareness', states }), () => undefined)
      }
    }
    talk()
    const timer = setInterval(talk, 100)
    webSocket.on('close', () => clearInterval(timer))
  })
