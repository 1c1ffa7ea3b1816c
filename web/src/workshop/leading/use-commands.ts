import type { Command } from '@samtavle/shared/workshop/command'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Lead } from './lead-context.ts'

/** The ways to ask for something; what is refused is told in words. */
export function useCommands(workshop: WorkshopSession): Pick<Lead, 'send' | 'move' | 'isMoving'> {
  const { t } = useTranslation('leading')
  const say = useToast()
  const underWay = useRef(false)
  const [isMoving, setMoving] = useState(false)
  const send = useCallback(
    async (command: Command) => {
      const answer = await workshop.send(command)
      if (!answer.ok) say(t(`refusals.${answer.refusal}`))
      return answer.ok
    },
    [workshop, say, t],
  )
  const move = useCallback(
    (command: Command) => {
      if (underWay.current) return
      underWay.current = true
      setMoving(true)
      void send(command).finally(() => {
        underWay.current = false
        setMoving(false)
      })
    },
    [send],
  )
  return { send, move, isMoving }
}
