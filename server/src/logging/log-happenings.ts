import type { FastifyBaseLogger } from 'fastify'
import type { Happening } from '../sync/report.ts'
import { TokenBucket } from '../timing/token-bucket.ts'
import type { WorkshopHappening } from '../workshop/workshop-report.ts'

type Level = 'error' | 'warn' | 'info' | 'debug'
type Event = (Happening | WorkshopHappening)['event']

/** How loud, and in which words. */
const wording: { readonly [K in Event]: readonly [Level, string] } = {
  opened: ['debug', 'a board was opened'],
  'open-failed': ['error', 'a board could not be loaded'],
  'older-snapshot': ['error', 'the newest snapshot of a board is unreadable; the one before was used'],
  'store-fails': ['error', 'a board cannot be stored; its changes wait in memory'],
  'store-works': ['info', 'a board is stored again'],
  'broke-down': ['error', 'a board was closed, to be loaded anew'],
  compacted: ['debug', 'a log was compacted'],
  'compaction-failed': ['error', 'a log could not be compacted'],
  refused: ['info', 'somebody was refused'],
  'put-back': ['info', 'a forbidden change was put back'],
  replaced: ['info', 'a board was replaced'],
  'sweep-failed': ['warn', 'pictures that nothing shows could not be looked for'],
  'workshop-opened': ['debug', 'a workshop was opened'],
  'workshop-open-failed': ['error', 'a workshop could not be loaded'],
  'workshop-not-stored': ['error', 'a workshop cannot be stored; what was asked for was refused'],
  'errand-failed': ['error', 'what a workshop brings about on its board failed, and is tried again'],
  'command-failed': ['error', 'a command failed for no reason of its own, and was refused'],
  dismissed: ['info', 'somebody was sent out of a workshop'],
}

/** Refusals that no page of ours earns: somebody runs a client that lies. */
const hostile: ReadonlySet<string> = new Set(['broken', 'flaw', 'foreign-client', 'strikes'])

/** Lines a second of one kind, and at most so many at once: who knocks a thousand times must not fill the disk. */
const [LINES_PER_SECOND, LINES_AT_ONCE] = [10, 100]

/** What happens on the boards, as lines in the log. What is left out is counted in the next line of its kind. */
export function logHappenings(
  logger: Pick<FastifyBaseLogger, Level>,
  now = () => performance.now(),
): (happening: Happening | WorkshopHappening) => void {
  const quotas = new Map<Event, { readonly bucket: TokenBucket; skipped: number }>()
  const quotaOf = (event: Event) => {
    const quota = quotas.get(event) ?? {
      bucket: new TokenBucket(LINES_PER_SECOND, LINES_AT_ONCE, now()),
      skipped: 0,
    }
    quotas.set(event, quota)
    return quota
  }
  return (happening) => {
    const quota = quotaOf(happening.event)
    if (!quota.bucket.take(1, now())) return void (quota.skipped += 1)
    const skipped = quota.skipped > 0 ? { skipped: quota.skipped } : {}
    quota.skipped = 0
    logger[levelOf(happening)]({ ...fieldsOf(happening), ...skipped }, wording[happening.event][1])
  }
}

function levelOf(happening: Happening | WorkshopHappening): Level {
  if (happening.event === 'refused' && hostile.has(happening.reason)) return 'warn'
  return wording[happening.event][0]
}

/** `err` is the name that the log gives an error's message and stack under. */
function fieldsOf(happening: Happening | WorkshopHappening): object {
  const { error, ...fields } = { error: undefined, ...happening }
  const rounded = 'ms' in fields ? { ...fields, ms: Math.round(fields.ms) } : fields
  return error === undefined ? rounded : { ...rounded, err: error }
}
