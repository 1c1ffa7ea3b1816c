import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf } from './secrets.ts'

const WINDOW = 10 * 60 * 1000
/** Wrong guesses in one window by all addresses together that look like an attack. */
const ATTACK = 600
const WHILE_ATTACKED = 10

/**
 * Counts wrong codes and links by address. Whole hospitals share one address, so those who come in don't count, and
 * a room that types the same wrong code counts once.
 */
export interface Guesses {
  /** How many seconds this address must wait; 0 when what it gave, right or wrong, may be answered. */
  judge(request: FastifyRequest, given: string, right: boolean): Promise<number>
}

export function countGuesses(app: FastifyInstance, allowed: number): Guesses {
  const given = new WeakMap<FastifyRequest, string>()
  const everywhere = app.createRateLimit({
    max: ATTACK,
    timeWindow: WINDOW,
    keyGenerator: () => 'everywhere',
  })
  const repeated = app.createRateLimit({
    max: 1,
    timeWindow: WINDOW,
    keyGenerator: (request) => `${normalizeIP(request.ip)} ${given.get(request)}`,
  })
  const byAddress = app.createRateLimit({
    timeWindow: WINDOW,
    max: async (request) => (isSpent(await everywhere(request, look)) ? WHILE_ATTACKED : allowed),
  })
  return {
    async judge(request, guess, right) {
      // Asked after the guess was looked up, so that a thousand at once gain nothing.
      const before = await byAddress(request, look)
      if (!right) {
        given.set(request, hashOf(guess))
        if (!isOver(await repeated(request))) await Promise.all([byAddress(request), everywhere(request)])
      }
      return isSpent(before) ? before.ttlInSeconds : 0
    },
  }
}

const look = { increment: false }
type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>
type Counted = Extract<Count, { isAllowed: false }>

function isSpent(count: Count): count is Counted {
  return !count.isAllowed && count.remaining === 0
}

function isOver(count: Count): boolean {
  return !count.isAllowed && count.isExceeded
}
