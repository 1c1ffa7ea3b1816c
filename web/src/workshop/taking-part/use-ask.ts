import type { Command } from '@samtavle/shared/workshop/command'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { useToast } from '../../ui/toast.tsx'

/** Asks for something; a refusal is told in words. */
export function useAsk(workshop: WorkshopSession): (command: Command) => void {
  const { t } = useTranslation('taking-part')
  const say = useToast()
  return useCallback(
    (command) => {
      const ask = async () => {
        const answer = await workshop.send(command)
        if (!answer.ok) say(t(`refusals.${answer.refusal}`))
      }
      void ask()
    },
    [workshop, say, t],
  )
}
