import { startOpenServer, storeUrlIn } from '../support/open-server.ts'

/**
 * The sync server alone, for measuring and for killing; the README beside says how. It tells where it listens on its
 * first line.
 */
const { HOST = '127.0.0.1', PORT = '0', DATA_DIR = './data', LIMITS = 'none', LAYOUT = 'any' } = process.env

const none = {
  framesPerSecond: 1e9,
  bytesPerSecond: 1e12,
  presencesPerSecond: 1e9,
  questionsPerSecond: 1e9,
  questionsAtOnce: 1e9,
  queuedFrames: 1e6,
  queuedBytes: 1e9,
  waitingConnections: 1e6,
  connectionsPerPerson: 1e6,
  drainMs: 200,
}

async function main(): Promise<void> {
  const server = await startOpenServer({
    storeUrl: storeUrlIn(DATA_DIR),
    host: HOST,
    port: Number(PORT),
    limits: LIMITS === 'none' ? none : {},
    ...(LAYOUT === 'any' ? { flawIn: () => undefined } : {}),
  })
  console.log(`listening on ${server.port}`)
  // Whoever started us with a channel to them has died.
  process.once('disconnect', () => process.exit(1))
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
}

void main()
