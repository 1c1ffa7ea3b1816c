import type { FastifyBaseLogger } from 'fastify'
import type { Happening, Report } from './sync/report.ts'

type Level = 'error' | 'warn' | 'info' | 'debug'

/** How loud, and in which words. */
const wording: { readonly [K in Happening['event']]: readonly [Level, string] } = {
  opened: ['debug', 'a board was opened'],
  'open-failed': ['error', 'a board could not be loaded'],
  'older-snapshot': ['error', 'the newest snapshot of a board is unreadable; the one before was used'],
  'store-fails': ['error', 'a board cannot be stored; it is kept in memory and tried again'],
  'store-works': ['info', 'a board is stored again'],
  'broke-down': ['error', 'a board was closed, to be loaded anew'],
  compacted: ['debug', 'a log was compacted'],
  'compaction-failed': ['error', 'a log could not be compacted'],
  refused: ['info', 'somebody was refused'],
  'put-back': ['info', 'a forbidden change was put back'],
  replaced: ['info', 'a board was replaced'],
}

/** Refusals that no page of ours earns: somebody runs a client that lies. */
const hostile: ReadonlySet<string> = new Set(['foreign-client', 'strikes', 'flaw', 'broken'])

/** What happens on the boards, as lines in the log. */
export function logHappenings(logger: Pick<FastifyBaseLogger, Level>): Report {
  return ({ event, ...happening }) => {
    const [level, words] = wording[event]
    const { error, ...fields } = { error: undefined, ...happening }
    const loud = 'reason' in fields && event === 'refused' && hostile.has(fields.reason) ? 'warn' : level
    logger[loud]({ event, ...fields, ...(error === undefined ? {} : { err: error }) }, words)
  }
}
