import { startOpenServer, storeUrlIn } from '../support/open-server.ts'

/**
 * The sync server alone, for measuring and for killing: any board is open to anybody, and nobody talks too fast.
 * HOST, PORT and DATA_DIR as for the real one; says where it listens on its first line.
 */
const { HOST = '127.0.0.1', PORT = '0', DATA_DIR = './data' } = process.env

async function main(): Promise<void> {
  const server = await startOpenServer({
    storeUrl: storeUrlIn(DATA_DIR),
    host: HOST,
    port: Number(PORT),
    limits: { framesPerSecond: 1e9, bytesPerSecond: 1e12, queuedFrames: 1e6, queuedBytes: 1e9, drainMs: 200 },
  })
  console.log(`listening on ${server.port}`)
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
}

void main()
