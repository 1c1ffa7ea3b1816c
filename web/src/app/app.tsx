import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { matchPath, useLocation } from 'react-router'
import { later } from '../ui/later.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { PageComing } from './page-coming.tsx'
import { PageNotice } from './page-notice.tsx'

interface PageProps {
  /** Of the board that the address names; '' for a page that isn't about one. */
  boardId: string
  meanwhile?: ReactNode
}

const pages: Readonly<Record<string, ComponentType<PageProps>>> = {
  '/': later(async () => (await import('./home/home-page.tsx')).HomePage),
  '/join': later(async () => (await import('./join/join-page.tsx')).JoinPage),
  '/test': later(async () => (await import('./ready/ready-page.tsx')).ReadyPage),
  '/b/:boardId': later(async () => (await import('./join/board-gate.tsx')).BoardGate),
  '/b/:boardId/screen': later(async () => (await import('./screen/screen-page.tsx')).ScreenPage),
}

export function App() {
  return (
    <ErrorBoundary>
      <PageAtAddress />
    </ErrorBoundary>
  )
}

/** The router's own routes nest, and bring all that this takes. */
function PageAtAddress() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  for (const [path, Page] of Object.entries(pages)) {
    const found = matchPath(path, pathname)
    if (found)
      return <Page boardId={found.params['boardId'] ?? ''} meanwhile={<PageComing title={t('loading')} />} />
  }
  return <PageNotice title={t('noSuchPage')} />
}
