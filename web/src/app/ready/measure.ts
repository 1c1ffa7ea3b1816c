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
const opensWithin = 7000

/** Empty when no WebSocket opens, or none carries anything. `server` is `ws://host` or `wss://host`. */
export async function measureWebSocket(server: string): Promise<readonly Sample[]> {
  const socket = new WebSocket(`${server}${readyPath}`)
  const signal = AbortSignal.timeout(opensWithin)
  try {
    await heard(socket, 'open', signal)
    return await sampled(async () => {
      socket.send('now')
      const { data } = (await heard(socket, 'message', signal)) as MessageEvent<string>
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
    timeout: opensWithin,
  })
  try {
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve)
      socket.on('connect_error', reject)
    })
    return await sampled(() => socket.timeout(opensWithin).emitWithAck('clock'))
  } catch {
    return []
  } finally {
    socket.disconnect()
  }
}

async function sampled(ask: () => Promise<number>): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  while (samples.length < wanted) {
    const before = performance.now()
    const theirs = await ask()
    const roundTrip = performance.now() - before
    samples.push({ roundTrip, ahead: theirs - (Date.now() - roundTrip / 2) })
  }
  return samples
}

function heard(socket: WebSocket, type: 'open' | 'message', signal: AbortSignal): Promise<Event> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('the line is closed'))
    socket.addEventListener(type, resolve, { once: true })
    socket.addEventListener('close', fail, { once: true })
    signal.addEventListener('abort', fail, { once: true })
  })
}
