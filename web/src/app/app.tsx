import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Routes } from 'react-router'
import { ErrorBoundary } from './error-boundary.tsx'
import { PageNotice } from './page-notice.tsx'

const HomePage = lazy(async () => ({ default: (await import('./home/home-page.tsx')).HomePage }))
const JoinPage = lazy(async () => ({ default: (await import('./join/join-page.tsx')).JoinPage }))
const BoardGate = lazy(async () => ({ default: (await import('./join/board-gate.tsx')).BoardGate }))
const ScreenPage = lazy(async () => ({ default: (await import('./screen/screen-page.tsx')).ScreenPage }))
const ReadyPage = lazy(async () => ({ default: (await import('./ready/ready-page.tsx')).ReadyPage }))

/** The pages by address. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/join" element={<JoinPage />} />
          <Route path="/test" element={<ReadyPage />} />
          <Route path="/b/:boardId" element={<BoardGate />} />
          <Route path="/b/:boardId/screen" element={<ScreenPage />} />
          <Route path="*" element={<NoPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return <PageNotice busy title={t('loading')} />
}

function NoPage() {
  const { t } = useTranslation()
  return <PageNotice title={t('join.notFound')} />
}
