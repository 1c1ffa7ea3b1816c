import type { Sector } from '@samtavle/shared/access/person'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../connection/api.ts'
import { useStore } from '../../state/use-store.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { PageComing } from '../page-coming.tsx'
import { PageFrame } from '../page-frame.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useServices } from '../services.tsx'
import { Arrivals, placeOf } from './arrivals.ts'
import { askToEnter, canPass, entryAfter, type Entry } from './enter-board.ts'
import { JoinForm } from './join-form.tsx'

const loadBoardPage = () => import('../board/board-page.tsx')
const BoardPage = later(async () => (await loadBoardPage()).BoardPage)

/** `/b/:boardId#secret`: in, or asked who you are, or told why not. */
export function BoardGate({ boardId }: { boardId: string }) {
  return <Gate key={boardId} boardId={boardId} />
}

function Gate({ boardId }: { boardId: string }) {
  const { t } = useTranslation()
  const { entry, enter, join } = useEntry(boardId)
  switch (entry.kind) {
    case 'asking':
      return <PageNotice busy title={t('loading')} />
    case 'refused':
      return <Refused refusal={entry.refusal} onRetry={enter} />
    case 'join':
      return (
        <PageFrame>
          <JoinForm preview={entry.preview} onJoin={join} />
        </PageFrame>
      )
    case 'in':
      return (
        <BoardPage
          info={entry.info}
          onReenter={enter}
          meanwhile={<PageComing title={t('board.loading')} />}
        />
      )
  }
}

function useEntry(boardId: string) {
  const { api, boards, now } = useServices()
  const [arrivals] = useState(() => new Arrivals(window))
  const arrival = useStore(arrivals.latest)
  const [entry, setEntry] = useState<Entry>({ kind: 'asking' })
  useEffect(() => arrivals.follow(), [arrivals])

  useEffect(() => {
    let isGone = false
    const { secret } = arrival
    // The board's own code comes while the person reads or types.
    void loadBoardPage()
    const ask = async () => {
      const next = await askToEnter(api, boardId, secret)
      if (isGone) return
      setEntry((last) => (arrival.again ? next : entryAfter(last, next)))
      if (next.kind !== 'in') return
      boards.remember({ id: boardId, ...learnedFrom(next, secret) }, now())
      // Whoever copies the address or shares the screen must not give the secret away; it is in the share dialog.
      // Behind the router's back, because nothing on the page is to change with it.
      if (secret !== '') history.replaceState(history.state, '', location.pathname + placeOf(location))
    }
    void ask()
    return () => void (isGone = true)
  }, [api, boards, now, boardId, arrival])

  const join = async (who: { alias: string; sector: Sector }) => {
    const answer = await api.joinByLink(boardId, { secret: arrival.secret, ...who })
    if (answer.ok) arrivals.again()
    return answer
  }
  return { entry, enter: arrivals.again, join }
}

function learnedFrom(
  { info: { title, code, you }, linkRole }: Extract<Entry, { kind: 'in' }>,
  secret: string,
) {
  return {
    title,
    role: you.role,
    ...(linkRole && { secrets: { [linkRole]: secret } }),
    ...(code && { code }),
  }
}

/** Milliseconds between two tries; apart from each other, since a whole room may be waiting. */
const retryAfter = { least: 4000, most: 8000 } as const

function Refused({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const { t } = useTranslation()
  const mayPass = canPass(refusal)
  const retries = mayPass && refusal !== 'too-many'
  useEffect(() => {
    if (!retries) return undefined
    const { least, most } = retryAfter
    const timer = setInterval(onRetry, least + Math.random() * (most - least))
    return () => clearInterval(timer)
  }, [retries, onRetry])
  return (
    <PageNotice
      title={mayPass ? t('join.cannotNow') : t('join.notFound')}
      actions={
        mayPass ? (
          <Button look="primary" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        ) : (
          <PageLink
            to={{ pathname: '/join', hash: placeOf(location) }}
            className={buttonClass({ look: 'primary' })}
          >
            {t('join.useCode')}
          </PageLink>
        )
      }
    >
      <p>{t(`refusals.${refusal}`)}</p>
    </PageNotice>
  )
}
