import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardSession } from '../../connection/board-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { useServices } from '../services.tsx'

/** Milliseconds between two words about it: a hand that keeps on dragging is told once. */
const pause = 8000

/** Tells why something on the screen has just gone back to where it was. */
export function usePutBackWord({ putBacks }: BoardSession): void {
  const { t } = useTranslation()
  const say = useToast()
  const { now } = useServices()
  useEffect(() => {
    let saidAt = -Infinity
    return putBacks.observe(() => {
      if (now() - saidAt < pause) return
      saidAt = now()
      say(t('board.putBack'))
    })
  }, [putBacks, now, say, t])
}
