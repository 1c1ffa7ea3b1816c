import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { isUnsaved, type ConnectionState, type Failure } from '../../connection/connection-state.ts'
import { PageNotice } from '../page-notice.tsx'
import { Arriving } from './arriving.tsx'
import { EndedPage } from './ended-page.tsx'
import { OpenBoard } from './open-board.tsx'
import { useFreshStart, type FreshStart, type Split } from './use-fresh-start.ts'
import { usePutBackWord } from './use-put-back-word.ts'
import { useStudio, type Studio } from './use-studio.ts'
import { useView } from '../../workshop/use-view.ts'
import { useUnloadWarning } from './use-unload-warning.ts'
import { later } from '../../ui/later.tsx'

const loadLobby = () => import('../../workshop/taking-part/lobby.tsx')
const WaitingRoom = later(async () => (await loadLobby()).WaitingRoom)
const Dismissed = later(async () => (await loadLobby()).Dismissed)

interface Props {
  info: BoardInfo
  /** Asks the server anew who we are, and opens a new document. */
  onReenter: () => void
}

/** A board that the server has let us onto. */
export function BoardPage({ info, onReenter }: Props) {
  const studio = useStudio(info)
  const fresh = useFreshStart(onReenter)
  return studio ? (
    <ConnectedBoard key={studio.session.doc.guid} studio={studio} fresh={fresh} onReenter={onReenter} />
  ) : (
    <Loading />
  )
}

interface ConnectedProps {
  studio: Studio
  fresh: FreshStart
  onReenter: () => void
}

function ConnectedBoard({ studio, fresh, onReenter }: ConnectedProps) {
  const state = useStore(studio.session.state)
  const split = harmlessSplit(state)
  const line = useStore(studio.workshop.line)
  const isWaiting = useIsWaiting(studio, state, onReenter)
  const isLive = state.kind === 'live'
  const { begin, arrived } = fresh
  useUnloadWarning(isUnsaved(state))
  usePutBackWord(studio.session)
  useEffect(() => (split ? begin(split) : undefined), [split, begin])
  useEffect(() => {
    if (isLive) arrived()
  }, [isLive, arrived])

  // Whoever is taken out is told so, and not that a link has been renewed.
  if (line.kind === 'dismissed' && (line.why === 'removed' || state.kind === 'connecting' || isWaiting))
    return <Dismissed why={line.why} meanwhile={<Loading />} />
  if (isWaiting) return <WaitingRoom meanwhile={<Loading />} />
  if (state.kind === 'connecting')
    return (
      <Loading failure={state.failure}>
        <Arriving session={studio.session} />
      </Loading>
    )
  if (split && !fresh.hasGivenUp) return <Loading />
  if (state.kind === 'ended') return <EndedPage studio={studio} state={state} onReenter={fresh.ask} />
  return <OpenBoard studio={studio} onReenter={onReenter} />
}

/** Milliseconds between hearing that one is let in and asking for the board. */
const doorOpens = 300

/** Before being let in there is no board; it is fetched when the door opens. */
function useIsWaiting({ workshop }: Studio, state: ConnectionState, enter: () => void): boolean {
  const standing = useView(workshop, (view) => view?.you.standing)
  const isOutside = state.kind === 'ended' && state.reason === 'waiting'
  const isLetIn = isOutside && standing === 'in'
  useEffect(() => {
    if (!isLetIn) return undefined
    const timer = setTimeout(enter, doorOpens)
    return () => clearTimeout(timer)
  }, [isLetIn, enter])
  return isOutside || standing === 'waiting'
}

function Loading({ failure = 'none', children }: { failure?: Failure; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <PageNotice busy title={t('board.loading')}>
      {failure !== 'none' && <p>{t(`board.loadingFailure.${failure}`)}</p>}
      {children}
    </PageNotice>
  )
}

/** Nothing of ours is in danger, so nobody needs to be asked: the board is fetched again by itself. */
function harmlessSplit(state: ConnectionState): Split | undefined {
  if (state.kind !== 'ended' || state.unsaved) return undefined
  return state.reason === 'forked' || state.reason === 'replaced' ? state.reason : undefined
}
