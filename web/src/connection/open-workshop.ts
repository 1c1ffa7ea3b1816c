import {
  workshopNamespace,
  type ClientToWorkshop,
  type Dismissal,
  type WorkshopToClient,
} from '@samtavle/shared/protocol/workshop'
import { nanoid } from 'nanoid'
import { io, type Socket } from 'socket.io-client'
import { ServerClock } from './server-clock.ts'
import { WorkshopLine, type WireListener, type WorkshopWire } from './workshop-line.ts'
import type { WorkshopStores } from './workshop-stores.ts'

type WorkshopSocket = Socket<WorkshopToClient, ClientToWorkshop>

const answerWithin = 5000
/** Milliseconds before knocking again at a server that has closed the door for another reason than us. */
const knockAfter = 3000

/** The workshop over socket.io, which finds its way by itself where WebSockets are blocked. */
export function openWorkshop(boardId: string, stores: WorkshopStores): WorkshopLine {
  const socket: WorkshopSocket = io(workshopNamespace, { auth: { boardId }, autoConnect: false })
  const clock = new ServerClock(
    { wall: () => Date.now(), ticks: () => performance.now() },
    () => socket.timeout(answerWithin).emitWithAck('clock'),
    (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  )
  const stopLooking = measureWhenSeen(clock)
  return new WorkshopLine({
    stores,
    clock,
    newId: nanoid,
    openWire(listener) {
      const wire = wireOver(socket, listener)
      return {
        ...wire,
        close() {
          stopLooking()
          wire.close()
        },
      }
    },
  })
}

function wireOver(socket: WorkshopSocket, listener: WireListener): WorkshopWire {
  let knocking: ReturnType<typeof setTimeout> | undefined
  const knockLater = () => {
    clearTimeout(knocking)
    knocking = setTimeout(() => socket.connect(), knockAfter)
  }
  socket.on('connect', () => listener.opened())
  socket.on('view', (parts) => listener.view(parts))
  socket.on('react', (reaction) => listener.react(reaction))
  socket.on('dismissed', (why) => listener.dismissed(why))
  socket.on('disconnect', () => {
    listener.lost()
    // After the server's own word socket.io doesn't try again.
    if (!socket.active) knockLater()
  })
  socket.on('connect_error', ({ message }) => {
    listener.lost()
    if (socket.active) return
    if (isDismissal(message)) listener.dismissed(message)
    else knockLater()
  })
  const stopNoticing = noticeLoss(socket)
  socket.connect()
  return {
    command: (envelope, answered) => void socket.emit('command', envelope, answered),
    react: (reaction) => void socket.volatile.emit('react', reaction),
    close() {
      clearTimeout(knocking)
      stopNoticing()
      // Without listeners it knocks no more.
      socket.off()
      socket.disconnect()
    },
  }
}

const dismissals: readonly string[] = ['unauthorized', 'gone', 'removed'] satisfies Dismissal[]

/** The server refuses in the handshake with the same words; too much at once passes. */
function isDismissal(message: string): message is Dismissal {
  return dismissals.includes(message)
}

/** A page that comes back to the front may have slept, without any clock telling. */
function measureWhenSeen(clock: ServerClock): () => void {
  const onChange = () => {
    if (!document.hidden) clock.measure()
  }
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}

/** A line without a network looks open for half a minute; a new attempt tells at once how things stand. */
function noticeLoss(socket: WorkshopSocket): () => void {
  const onOffline = () => socket.io.engine.close()
  addEventListener('offline', onOffline)
  return () => removeEventListener('offline', onOffline)
}
