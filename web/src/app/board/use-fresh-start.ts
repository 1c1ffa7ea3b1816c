import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EndReason } from '../../connection/connection-state.ts'
import { useToast } from '../../ui/toast.tsx'
import { useServices } from '../services.tsx'
import { FreshStarts } from './fresh-starts.ts'

/** The board on the server is another than the one here. */
export type Split = Extract<EndReason, 'forked' | 'replaced'>

export interface FreshStart {
  /** Fetches the board after a pause; returns what calls it off. Does nothing when that was tried too often. */
  readonly begin: (split: Split) => () => void
  /** From then on it is for the person to try again. */
  readonly hasGivenUp: boolean
  readonly ask: () => void
  /** The new board is here: says what has happened. */
  readonly arrived: () => void
}

/** A board that was replaced is fetched anew without asking, as long as nothing of one's own would be lost. */
export function useFreshStart(onReenter: () => void): FreshStart {
  const { t } = useTranslation()
  const say = useToast()
  const { now } = useServices()
  const [starts] = useState(() => new FreshStarts(Math.random))
  const [hasGivenUp, setGivenUp] = useState(false)
  const split = useRef<Split>(undefined)

  const begin = useCallback(
    (why: Split) => {
      const pause = starts.next(now())
      if (pause === undefined) {
        setGivenUp(true)
        return () => {}
      }
      split.current = why
      const timer = setTimeout(onReenter, pause)
      return () => clearTimeout(timer)
    },
    [starts, now, onReenter],
  )
  const arrived = useCallback(() => {
    if (split.current) say(t(`ended.fetched.${split.current}`))
    split.current = undefined
  }, [say, t])
  const ask = () => {
    starts.forget()
    setGivenUp(false)
    onReenter()
  }
  return { begin, hasGivenUp, ask, arrived }
}
