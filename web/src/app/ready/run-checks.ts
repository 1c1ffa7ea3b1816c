import type { Check, Outcome } from './check.ts'
import { judgeClock, judgeLine, judgeRoundTrip } from './judge.ts'
import { judgeBrowser, judgeStorage } from './look-at-browser.ts'
import { measurePolling, measureWebSocket } from './measure.ts'

/** Tells each outcome as it comes, one after another so that they can be heard. Never rejects. */
export async function runChecks(
  server: string,
  tell: (check: Check, outcome: Outcome) => void,
): Promise<void> {
  tell('browser', judgeBrowser())
  tell('storage', judgeStorage())
  const [overWebSocket, overPolling] = await Promise.all([measureWebSocket(server), measurePolling()])
  tell('websocket', judgeLine(overWebSocket, overPolling))
  tell('polling', judgeLine(overPolling, overWebSocket))
  const best = overWebSocket.length > 0 ? overWebSocket : overPolling
  tell('roundTrip', judgeRoundTrip(best))
  tell('clock', judgeClock(best))
}
