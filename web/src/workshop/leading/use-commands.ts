import type { Command } from '@samtavle/shared/workshop/command'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Lead } from './lead-context.ts'
import { UnderWay } from './under-way.ts'

/** The ways to ask for something; what is refused is told in words. */
export function useCommands(workshop: WorkshopSession): Pick<Lead, 'send' | 'move' | 'isMoving'> {
  const { t } = useTranslation('leading')
  const say = useToast()
  const [underWay] = useState(() => new UnderWay())
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
      if (!underWay.ask(command)) return
      setMoving(true)
      void send(command).finally(() => setMoving(underWay.answer(command)))
    },
    [send, underWay],
  )
  return { send, move, isMoving }
}
