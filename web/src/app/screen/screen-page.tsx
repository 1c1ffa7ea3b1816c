import { leads } from '@samtavle/shared/access/person'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Store } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../locales/use-words.ts'
import type { Answer } from '../../connection/api.ts'
import { PageNotice } from '../page-notice.tsx'
import { useServices } from '../services.tsx'
import type { OpenedBoard } from '../opened-board.ts'
import { openScreen } from './open-screen.ts'
import { ScreenView } from './screen-view.tsx'

/** `/b/:boardId/screen`: what the room looks at, opened by whoever leads in a window of its own. */
export function ScreenPage({ boardId }: { boardId: string }) {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const { api } = useServices()
  const knows = useWords('leading')
  const [answer, setAnswer] = useState<Answer<BoardInfo>>()
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const next = await api.board(boardId)
      if (!isGone) setAnswer(next)
    }
    void ask()
    return () => void (isGone = true)
  }, [api, boardId])
  if (!answer || !knows) return <PageNotice busy title={page('loading')} />
  if (!answer.ok)
    return (
      <PageNotice title={page('join.notFound')}>
        <p>{page(`refusals.${answer.refusal}`)}</p>
      </PageNotice>
    )
  if (!leads(answer.value.you.role)) return <PageNotice title={t('screen.onlyForLeaders')} />
  return <OpenScreen info={answer.value} />
}

function OpenScreen({ info }: { info: BoardInfo }) {
  const { t } = useTranslation()
  const [current] = useState(() => new Store<OpenedBoard | undefined>(undefined))
  useEffect(() => {
    const studio = openScreen(info)
    current.set(studio)
    return () => studio.close()
  }, [current, info])
  const studio = useStore(current)
  return studio ? <ScreenView studio={studio} /> : <PageNotice busy title={t('board.loading')} />
}
