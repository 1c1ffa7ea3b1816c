import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** One frame of the y-websocket protocol, as data; `ack` and `storage` are ours, only for those who ask for acks. */
export type Frame =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'sync-step-2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly states: Uint8Array }
  | { readonly type: 'permission-denied'; readonly reason: string }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'ack'; readonly count: number }
  | { readonly type: 'storage'; readonly works: boolean }

/** The bytes are no frame of this protocol; the sender is closed with 4400. */
export class BadFrame extends Error {}

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3
const ACK = 120
const STORAGE = 121

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

const PERMISSION_DENIED = 0

export function encode(frame: Frame): Uint8Array {
  const out = encoding.createEncoder()
  write(out, frame)
  return encoding.toUint8Array(out)
}

function write(out: encoding.Encoder, frame: Frame): void {
  switch (frame.type) {
    case 'sync-step-1':
      return writeSync(out, STEP_1, frame.stateVector)
    case 'sync-step-2':
      return writeSync(out, STEP_2, frame.update)
    case 'update':
      return writeSync(out, UPDATE, frame.update)
    case 'awareness':
      encoding.writeVarUint(out, AWARENESS)
      return encoding.writeVarUint8Array(out, frame.states)
    case 'permission-denied':
      encoding.writeVarUint(out, AUTH)
      encoding.writeVarUint(out, PERMISSION_DENIED)
      return encoding.writeVarString(out, frame.reason)
    case 'query-awareness':
      return encoding.writeVarUint(out, QUERY_AWARENESS)
    case 'ack':
      encoding.writeVarUint(out, ACK)
      return encoding.writeVarUint(out, frame.count)
    case 'storage':
      encoding.writeVarUint(out, STORAGE)
      return encoding.writeVarUint(out, frame.works ? 1 : 0)
  }
}

function writeSync(out: encoding.Encoder, step: number, bytes: Uint8Array): void {
  encoding.writeVarUint(out, SYNC)
  encoding.writeVarUint(out, step)
  encoding.writeVarUint8Array(out, bytes)
}

/** Throws BadFrame on anything else than exactly one frame. The bytes inside are views, not copies. */
export function decode(bytes: Uint8Array): Frame {
  const input = decoding.createDecoder(bytes)
  const frame = readFrame(input)
  if (input.pos !== bytes.length) throw new BadFrame('the frame does not end where its bytes do')
  return frame
}

function readFrame(input: decoding.Decoder): Frame {
  try {
    const channel = decoding.readVarUint(input)
    switch (channel) {
      case SYNC:
        return readSync(input)
      case AWARENESS:
        return { type: 'awareness', states: decoding.readVarUint8Array(input) }
      case AUTH:
        return readAuth(input)
      case QUERY_AWARENESS:
        return { type: 'query-awareness' }
      case ACK:
        return { type: 'ack', count: decoding.readVarUint(input) }
      case STORAGE:
        return { type: 'storage', works: readBoolean(input) }
      default:
        throw new BadFrame(`unknown channel ${channel}`)
    }
  } catch (error) {
    throw error instanceof BadFrame ? error : new BadFrame('truncated frame', { cause: error })
  }
}

function readSync(input: decoding.Decoder): Frame {
  const step = decoding.readVarUint(input)
  const body = decoding.readVarUint8Array(input)
  if (step === STEP_1) return { type: 'sync-step-1', stateVector: body }
  if (step === STEP_2) return { type: 'sync-step-2', update: body }
  if (step === UPDATE) return { type: 'update', update: body }
  throw new BadFrame(`unknown sync step ${step}`)
}

function readAuth(input: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(input)
  if (kind !== PERMISSION_DENIED) throw new BadFrame(`unknown auth message ${kind}`)
  return { type: 'permission-denied', reason: decoding.readVarString(input) }
}

function readBoolean(input: decoding.Decoder): boolean {
  const value = decoding.readVarUint(input)
  if (value > 1) throw new BadFrame(`neither yes nor no: ${value}`)
  return value === 1
}
