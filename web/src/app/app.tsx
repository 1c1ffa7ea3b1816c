import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router'
import { later } from '../ui/later.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { PageComing } from './page-coming.tsx'
import { PageNotice } from './page-notice.tsx'

const HomePage = later(async () => (await import('./home/home-page.tsx')).HomePage)
const JoinPage = later(async () => (await import('./join/join-page.tsx')).JoinPage)
const BoardGate = later(async () => (await import('./join/board-gate.tsx')).BoardGate)
const ScreenPage = later(async () => (await import('./screen/screen-page.tsx')).ScreenPage)
const ReadyPage = later(async () => (await import('./ready/ready-page.tsx')).ReadyPage)

/** The pages by address. */
export function App() {
  const { t } = useTranslation()
  const coming = <PageComing title={t('loading')} />
  return (
    <ErrorBoundary>
      <Routes>
        <Route path="/" element={<HomePage meanwhile={coming} />} />
        <Route path="/join" element={<JoinPage meanwhile={coming} />} />
        <Route path="/test" element={<ReadyPage meanwhile={coming} />} />
        <Route path="/b/:boardId" element={<BoardGate meanwhile={coming} />} />
        <Route path="/b/:boardId/screen" element={<ScreenPage meanwhile={coming} />} />
        <Route path="*" element={<NoPage />} />
      </Routes>
    </ErrorBoundary>
  )
}

function NoPage() {
  const { t } = useTranslation()
  return <PageNotice title={t('join.notFound')} />
}
