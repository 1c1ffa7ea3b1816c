import { readyNamespace, readyPath, type PageToReady } from '@samtavle/shared/protocol/ready'
import type { Socket } from 'socket.io-client'

/** One question to the server and its answer: how long it took, and the server's clock against ours. Milliseconds. */
export interface Sample {
  readonly roundTrip: number
  readonly ahead: number
}

/** It says nothing by itself. */
type ReadySocket = Socket<PageToReady, PageToReady>

const wanted = 7
/** Milliseconds, for a line to open, for an answer to come, and for going on to ask. */
const patience = 7000

/** Empty when no WebSocket opens, or none carries anything. `server` is `ws://host` or `wss://host`. */
export async function measureWebSocket(server: string): Promise<readonly Sample[]> {
  const socket = new WebSocket(`${server}${readyPath}`)
  try {
    await heard(socket, 'open')
    return await sampled(async () => {
      socket.send('now')
      const { data } = (await heard(socket, 'message')) as MessageEvent<string>
      return Number(data)
    })
  } catch {
    return []
  } finally {
    socket.close()
  }
}

/** The same over HTTP long polling. */
export async function measurePolling(): Promise<readonly Sample[]> {
  const { io } = await import('socket.io-client')
  const socket: ReadySocket = io(readyNamespace, {
    transports: ['polling'],
    forceNew: true,
    reconnection: false,
    timeout: patience,
  })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve)
      socket.on('connect_error', reject)
    })
    return await sampled(() => socket.timeout(patience).emitWithAck('clock'))
  } catch {
    return []
  } finally {
    socket.disconnect()
  }
}

/** Rejects when not even the first is answered; a slow line that fails later has been measured all the same. */
async function sampled(ask: () => Promise<number>): Promise<readonly Sample[]> {
  const begun = performance.now()
  const samples = [await sample(ask)]
  while (samples.length < wanted && performance.now() - begun < patience) {
    const next = await sample(ask).catch(() => undefined)
    if (!next) break
    samples.push(next)
  }
  return samples
}

async function sample(ask: () => Promise<number>): Promise<Sample> {
  const before = performance.now()
  const theirs = await ask()
  const roundTrip = performance.now() - before
  return { roundTrip, ahead: theirs - (Date.now() - roundTrip / 2) }
}

function heard(socket: WebSocket, type: 'open' | 'message'): Promise<Event> {
  const signal = AbortSignal.timeout(patience)
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('the line is closed'))
    socket.addEventListener(type, resolve, { once: true })
    socket.addEventListener('close', fail, { once: true })
    signal.addEventListener('abort', fail, { once: true })
  })
}
