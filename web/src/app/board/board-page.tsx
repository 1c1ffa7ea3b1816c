import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import type { ConnectionState } from '../../connection/connection-state.ts'
import { useToast } from '../../ui/toast.tsx'
import { PageNotice } from '../page-notice.tsx'
import { EndedPage } from './ended-page.tsx'
import { OpenBoard } from './open-board.tsx'
import { useStudio, type Studio } from './use-studio.ts'
import { useUnloadWarning } from './use-unload-warning.ts'

interface Props {
  info: BoardInfo
  /** Asks the server anew who we are, and opens a new document. */
  onReenter: () => void
}

/** A board that the server has let us onto. */
export function BoardPage({ info, onReenter }: Props) {
  const studio = useStudio(info)
  return studio ? (
    <ConnectedBoard key={studio.session.doc.guid} studio={studio} onReenter={onReenter} />
  ) : (
    <Loading />
  )
}

function ConnectedBoard({ studio, onReenter }: { studio: Studio; onReenter: () => void }) {
  const { t } = useTranslation()
  const say = useToast()
  const state = useStore(studio.session.state)
  const fetchesAnew = isHarmlessSplit(state)
  useUnloadWarning(isUnsaved(state))
  useEffect(() => {
    if (!fetchesAnew) return
    say(t('ended.fetchedAgain'))
    onReenter()
    // Once, when the split is heard of.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [fetchesAnew])

  if (state.kind === 'connecting') return <Loading failing={state.failing} />
  if (fetchesAnew) return <Loading />
  if (state.kind === 'ended') return <EndedPage studio={studio} state={state} onReenter={onReenter} />
  return <OpenBoard studio={studio} onReenter={onReenter} />
}

function Loading({ failing = false }: { failing?: boolean }) {
  const { t } = useTranslation()
  return (
    <PageNotice busy title={t('board.loading')}>
      {failing && <p>{t('board.loadingFailing')}</p>}
    </PageNotice>
  )
}

function isUnsaved(state: ConnectionState): boolean {
  return state.kind === 'live' ? !state.saved : state.kind !== 'connecting' && state.unsaved
}

/** Nothing of ours is in danger, so nobody needs to be asked: the board is fetched again by itself. */
function isHarmlessSplit(state: ConnectionState): boolean {
  return (
    state.kind === 'ended' && !state.unsaved && (state.reason === 'forked' || state.reason === 'replaced')
  )
}
