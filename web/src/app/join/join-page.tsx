import type { Preview } from '@samtavle/shared/protocol/http'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Refusal } from '../../connection/api.ts'
import { PageFrame } from '../page-frame.tsx'
import { useServices } from '../services.tsx'
import { placeOf } from './arrivals.ts'
import { cleanCode } from './board-code.ts'
import { JoinForm } from './join-form.tsx'
import { JoinNote } from './join-note.tsx'
import styles from './join-page.module.css'
import { useBoardAhead } from './use-board-ahead.ts'

type Step =
  { kind: 'code'; refusal?: Refusal } | { kind: 'asking' } | { kind: 'who'; preview: Preview; code: string }

/** Joining by code: first the six characters, then who you are. */
export function JoinPage() {
  const { t } = useTranslation()
  const { api, boards, now } = useServices()
  const navigate = useNavigate()
  // Whoever came by a link to a place on the board is taken there once they are in.
  const [place] = useState(() => placeOf(location))
  const [params, setParams] = useSearchParams()
  const code = cleanCode(params.get('code') ?? '')
  const [step, setStep] = useStepFor(code)
  useBoardAhead()

  if (step.kind === 'who') {
    const { preview } = step
    return (
      <PageFrame>
        <JoinForm
          preview={preview}
          onJoin={async (who) => {
            const answer = await api.joinByCode({ code: step.code, ...who })
            if (!answer.ok) return answer
            const { boardId: id, role } = answer.value
            boards.remember({ id, role, title: preview.title, code: step.code }, now())
            await navigate(`/b/${id}${place}`)
            return answer
          }}
        />
      </PageFrame>
    )
  }
  return (
    <PageFrame>
      <div className={styles.middle}>
        <JoinNote
          heading="h1"
          initial={code}
          busy={step.kind === 'asking'}
          error={step.kind === 'code' && step.refusal ? t(`refusals.${step.refusal}`) : undefined}
          onCode={(next) => {
            // The same code again is asked again: the last answer may have been "too many".
            if (next === code) setStep(code)
            else setParams({ code: next }, { replace: true })
          }}
        />
      </div>
    </PageFrame>
  )
}

function useStepFor(code: string): [Step, (code: string) => void] {
  const { api } = useServices()
  const [step, setStep] = useState<Step>({ kind: 'code' })
  const ask = async (asked: string) => {
    setStep({ kind: 'asking' })
    const answer = await api.previewCode(asked)
    setStep(
      answer.ok
        ? { kind: 'who', preview: answer.value, code: asked }
        : { kind: 'code', refusal: answer.refusal },
    )
  }
  useEffect(() => {
    if (code.length === 6) void ask(code)
    // oxlint-disable-next-line react/exhaustive-deps -- the address alone decides when to ask
  }, [code])
  return [step, (again) => void ask(again)]
}
