import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcomes } from './check.ts'
import { runChecks } from './run-checks.ts'

/** What has been found out so far, and the way to try again. */
export function useReadiness(): { outcomes: Outcomes; again: () => void } {
  const [outcomes, setOutcomes] = useState<Outcomes>({})
  const latest = useRef(0)
  const begin = useCallback(() => {
    const mine = (latest.current += 1)
    const server = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
    void runChecks(server, (check, outcome) => {
      if (mine === latest.current) setOutcomes((known) => ({ ...known, [check]: outcome }))
    })
  }, [])
  useEffect(() => {
    begin()
    return () => void (latest.current += 1)
  }, [begin])
  const again = useCallback(() => {
    setOutcomes({})
    begin()
  }, [begin])
  return { outcomes, again }
}
