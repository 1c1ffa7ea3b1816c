import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Answer, Refusal } from '../../connection/api.ts'
import { useLocale } from '../preferences.tsx'
import { readJsonFile, type FileRefusal } from '../read-json-file.ts'
import { useServices, type Services } from '../services.tsx'

export type Making = { kind: 'idle' } | { kind: 'busy' } | { kind: 'refused'; refusal: Refusal | FileRefusal }

/** The ways to a new board: blank, from a template, from a file. Whoever makes one is on it at once, as facilitator. */
export function useNewBoard() {
  const services = useServices()
  const { t } = useTranslation()
  const [locale] = useLocale()
  const navigate = useNavigate()
  const [making, setMaking] = useState<Making>({ kind: 'idle' })

  const make = async (title: string, ask: () => Promise<Answer<CreatedBoard>>) => {
    setMaking({ kind: 'busy' })
    const answer = await ask()
    if (!answer.ok) return setMaking({ kind: 'refused', refusal: answer.refusal })
    await navigate(await enterAsMaker(services, answer.value, title, t('roles.facilitator')))
  }

  return {
    making,
    blank: () => void make(t('home.blank'), () => services.api.create({ title: t('home.blank'), locale })),
    fromTemplate: (template: string, title: string) =>
      void make(title, () => services.api.create({ template, locale })),
    fromFile: async (file: File) => {
      const read = await readJsonFile(file)
      if (!read.ok) return setMaking({ kind: 'refused', refusal: read.refusal })
      await make(file.name, () => services.api.import(read.content))
    },
  }
}

/** Joins with the facilitator's link and what is known of the person; where that fails, the link itself asks. */
async function enterAsMaker(
  { api, boards, settings, now }: Services,
  made: CreatedBoard,
  title: string,
  fallbackAlias: string,
) {
  const { id, code, secrets } = made
  boards.remember({ id, title, role: 'facilitator', code, secrets }, now())
  const { alias, sector } = settings.self
  const joined = await api.joinByLink(id, {
    secret: secrets.facilitator,
    alias: alias || fallbackAlias,
    sector,
  })
  return joined.ok ? `/b/${id}` : `/b/${id}#${secrets.facilitator}`
}
