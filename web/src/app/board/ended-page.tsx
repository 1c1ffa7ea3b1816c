import type { Locale, Theme } from '@samtavle/shared/drawing/look'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ConnectionState, EndReason } from '../../connection/connection-state.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Warning } from '../../ui/warning.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { PageNotice } from '../page-notice.tsx'
import { useLocale } from '../preferences.tsx'
import { useTheme } from '../services.tsx'
import type { Studio } from './use-studio.ts'

/** What one can do about it: join anew, or fetch the board as it is on the server. */
const wayOn: Record<EndReason, 'join' | 'fetch' | 'none'> = {
  deleted: 'none',
  renewed: 'join',
  forbidden: 'fetch',
  waiting: 'fetch',
  forked: 'fetch',
  replaced: 'fetch',
  tooBig: 'fetch',
  broken: 'fetch',
}

interface Props {
  studio: Studio
  state: Extract<ConnectionState, { kind: 'ended' }>
  onReenter: () => void
}

/** The board can't be stayed on: why, what was kept, and what to do. */
export function EndedPage({ studio, state, onReenter }: Props) {
  const { t } = useTranslation()
  const [locale] = useLocale()
  const theme = useTheme()
  const way = wayOn[state.reason]
  return (
    <PageNotice
      title={t(`ended.${state.reason}.title`)}
      actions={
        <>
          {state.unsaved && (
            <Button look="primary" onClick={() => void saveCopy(studio, theme, locale)}>
              <Download size={18} aria-hidden />
              {t('ended.downloadCopy')}
            </Button>
          )}
          {way === 'fetch' && (
            <Button look={state.unsaved ? 'plain' : 'primary'} onClick={onReenter}>
              {t('ended.fetchAgain')}
            </Button>
          )}
          {way === 'join' && (
            <PageLink to="/join" className={buttonClass({ look: state.unsaved ? 'plain' : 'primary' })}>
              {t('ended.enterAgain')}
            </PageLink>
          )}
        </>
      }
    >
      <p>{t(`ended.${state.reason}.text`)}</p>
      {state.unsaved && <Warning>{t('ended.unsaved')}</Warning>}
    </PageNotice>
  )
}

/** Fetched only now: few will ever need it. */
async function saveCopy({ workbench }: Studio, theme: Theme, locale: Locale): Promise<void> {
  const { saveBoardCopy } = await import('./export/save-board-copy.ts')
  await saveBoardCopy(workbench, theme, locale)
}
