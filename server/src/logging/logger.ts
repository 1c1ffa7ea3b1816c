import pino, { type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config.ts'

/** What must never stand in a log, wherever an object that holds it is logged. */
const secrets = ['token', 'secret', 'secrets', 'alias', 'code', 'authorization', 'cookie', 'set-cookie']

/** JSON lines. No bodies and no queries are ever given to it; the redaction is the second lock. */
export function buildLogger(level: Config['logLevel'], destination: DestinationStream): Logger {
  const paths = secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])
  return pino(
    { level, redact: paths, serializers: { req: ({ method, id }) => ({ method, id }) } },
    destination,
  )
}
