import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PageNotice } from './page-notice.tsx'

/** Where a bug ends: in words, with the way on, instead of a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslation()
  return (
    <PageNotice
      title={t('failed.title')}
      actions={
        <Button look="primary" onClick={() => location.reload()}>
          {t('failed.reload')}
        </Button>
      }
    >
      <p>{t('failed.text')}</p>
    </PageNotice>
  )
}
