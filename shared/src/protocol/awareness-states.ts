import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { BadFrame } from './codec.ts'

/** One connection's state, as it travels inside an awareness frame. */
export interface AwarenessState {
  /** The Y.Doc client id of the connection it is about. */
  readonly client: number
  /** Grows with every change; receivers ignore what is not newer than what they have. */
  readonly clock: number
  /** JSON; `null` says that the client has left. */
  readonly json: string
}

export function encodeStates(states: readonly AwarenessState[]): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, states.length)
  for (const state of states) {
    encoding.writeVarUint(out, state.client)
    encoding.writeVarUint(out, state.clock)
    encoding.writeVarString(out, state.json)
  }
  return encoding.toUint8Array(out)
}

/** Throws BadFrame when the bytes are not exactly a list of states. The JSON is not looked into. */
export function decodeStates(bytes: Uint8Array): AwarenessState[] {
  const input = decoding.createDecoder(bytes)
  const states: AwarenessState[] = []
  try {
    // A claimed length costs nothing until its bytes are there: each round reads at least three.
    for (let left = decoding.readVarUint(input); left > 0; left -= 1) {
      const client = decoding.readVarUint(input)
      const clock = decoding.readVarUint(input)
      states.push({ client, clock, json: decoding.readVarString(input) })
    }
  } catch (error) {
    throw new BadFrame('truncated awareness', { cause: error })
  }
  if (input.pos !== bytes.length) throw new BadFrame('trailing bytes after awareness')
  return states
}
