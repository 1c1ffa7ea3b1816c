import { callbackify } from 'node:util'
import type { Namespace, Server, Socket } from 'socket.io'
import type { Limits } from '@samtavle/shared/protocol/limits'
import {
  reactions,
  workshopNamespace,
  type ClientToWorkshop,
  type Dismissal,
  type Reaction,
  type WorkshopToClient,
} from '@samtavle/shared/protocol/workshop'
import type { CommandAck } from '@samtavle/shared/workshop/command'
import { visit, type Reception, type Visit } from '../access/visit.ts'
import { Lobby } from '../sync/entrance/lobby.ts'
import { TokenBucket } from '../timing/token-bucket.ts'
import type { WorkshopLine } from '../workshop/crowd.ts'
import { readEnvelope } from '../workshop/read-envelope.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { WorkshopMeter } from '../workshop/workshop-meter.ts'
import type { WorkshopReport } from '../workshop/workshop-report.ts'
import type { Workshops } from '../workshop/workshops.ts'

export interface WorkshopSocketOptions {
  readonly workshops: Workshops
  readonly reception: Reception
  readonly limits: Limits
  readonly now: () => number
  readonly meter: WorkshopMeter
  readonly report: WorkshopReport
}

/** Somebody who was let in, and where. */
interface Visitor {
  readonly workshop: Workshop
  readonly personId: string
}

type WorkshopSocket = Socket<ClientToWorkshop, WorkshopToClient, object, Partial<Visitor>>
type WorkshopNamespace = Namespace<ClientToWorkshop, WorkshopToClient, object, Partial<Visitor>>

/** What a page does at most, and then some; above it the line ends. */
const [eventsPerSecond, eventsAtOnce] = [30, 120]
const [reactionsPerSecond, reactionsAtOnce] = [5, 10]
/** Packets that may wait for a slow reader before its views wait too. */
const mostWaiting = 16

/**
 * Serves workshops over socket.io. Who may not come in hears why as the error of their connecting: a dismissal is
 * final, and `busy` is tried again. Returns its teardown; whoever is in leaves when the engine closes.
 */
export function attachWorkshop(io: Server, options: WorkshopSocketOptions): () => void {
  const lobby = new Lobby(options.limits.waitingConnections)
  const namespace: WorkshopNamespace = io.of(workshopNamespace)
  const meet = async (socket: WorkshopSocket): Promise<void> => {
    const leave = lobby.enter()
    const visitor = leave ? await admitted(socket, options) : 'busy'
    leave?.()
    // So socket.io tells it the other end.
    if (typeof visitor === 'string') throw new Error(visitor)
    Object.assign(socket.data, visitor)
  }
  namespace.use(callbackify(meet))
  namespace.on('connection', (socket) => {
    const { workshop, personId } = socket.data
    if (workshop && personId !== undefined) listen(socket, { workshop, personId }, options)
  })
  // Whose line breaks with the engine comes back by itself, unlike who is disconnected by us.
  return () => void namespace.removeAllListeners()
}

type NotIn = Exclude<Dismissal, 'rate'> | 'busy'

/** Never rejects. */
async function admitted(
  { handshake }: WorkshopSocket,
  { workshops, reception, limits, report }: WorkshopSocketOptions,
): Promise<Visitor | NotIn> {
  const { boardId, token }: { boardId?: unknown; token?: unknown } = handshake.auth
  if (typeof boardId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(boardId)) return 'gone'
  const bearer = typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}
  const asking = { url: handshake.url, headers: { ...handshake.headers, ...bearer } }
  try {
    const visited = await visit(reception, asking, boardId)
    if (visited.kind === 'out') return whyOut(visited)
    const workshop = await workshops.open(boardId)
    const { participantId: personId } = visited.session
    const arrived = await workshop.arrive(visited.session)
    const isAlone = workshop.linesOf(personId) < limits.connectionsPerPerson
    return arrived.ok && isAlone ? { workshop, personId } : 'busy'
  } catch (error) {
    report({ event: 'workshop-open-failed', boardId, error })
    return 'busy'
  }
}

function whyOut(out: Extract<Visit, { kind: 'out' }>): NotIn {
  if (out.because === 'no-such-board') return 'gone'
  return out.removed ? 'removed' : 'unauthorized'
}

function listen(
  socket: WorkshopSocket,
  { workshop, personId }: Visitor,
  options: WorkshopSocketOptions,
): void {
  const events = new TokenBucket(eventsPerSecond, eventsAtOnce, performance.now())
  const reacting = new TokenBucket(reactionsPerSecond, reactionsAtOnce, performance.now())
  const line = lineOver(socket, personId, (why) => {
    options.meter.dismissed(why)
    options.report({ event: 'dismissed', boardId: workshop.boardId, participantId: personId, reason: why })
  })
  socket.use((_event, next) => {
    if (events.take(1, performance.now())) next()
    else line.dismiss('rate')
  })
  // What comes in is whatever a program has put there.
  socket.on('command', (envelope: unknown, answer: unknown) => {
    if (typeof answer === 'function')
      void onCommand({ workshop, personId }, envelope, options).then((ack) => ack && answer(ack))
  })
  socket.on('clock', (answer: unknown) => {
    if (typeof answer === 'function') answer(options.now())
  })
  socket.on('react', (reaction: unknown) => {
    if (isReaction(reaction) && reacting.take(1, performance.now())) workshop.react(personId, reaction)
  })
  socket.on('disconnect', workshop.enter(line))
}

/** Undefined while the server stops: unanswered, it is sent again to the next one. */
async function onCommand(
  { workshop, personId }: Visitor,
  given: unknown,
  { meter, workshops }: WorkshopSocketOptions,
): Promise<CommandAck | undefined> {
  if (workshops.stopping) return undefined
  if (!workshop.mayAsk(personId)) {
    meter.answered('unknown', 'rate')
    return { ok: false, refusal: 'rate' }
  }
  const envelope = readEnvelope(given)
  if (envelope) return workshop.ask(personId, envelope)
  meter.answered('unknown', 'malformed')
  return { ok: false, refusal: 'malformed' }
}

function isReaction(given: unknown): given is Reaction {
  return (reactions as readonly unknown[]).includes(given)
}

function lineOver(
  socket: WorkshopSocket,
  personId: string,
  onDismissed: (why: Dismissal) => void,
): WorkshopLine {
  let waiting = 0
  let isOut = false
  socket.conn.on('packetCreate', () => (waiting += 1))
  socket.conn.on('drain', () => (waiting = 0))
  return {
    personId,
    get busy() {
      return waiting > mostWaiting
    },
    show: (parts) => void socket.emit('view', parts),
    react: (reaction) => void socket.volatile.emit('react', reaction),
    dismiss(why) {
      // What was on its way in when the line was cut changes nothing.
      if (isOut) return
      isOut = true
      onDismissed(why)
      socket.emit('dismissed', why)
      // Who floods one namespace has no claim to the others on the same line.
      socket.disconnect(why === 'rate')
    },
  }
}
