import type { Dismissal } from '@samtavle/shared/protocol/workshop'
import { useTranslation } from 'react-i18next'
import { PageNotice } from '../../app/page-notice.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { useWords } from '../../locales/use-words.ts'

/** Before the door: the line is kept open, and the board comes by itself. */
export function WaitingRoom() {
  const { t } = useTranslation('taking-part')
  if (!useWords('taking-part')) return null
  return (
    <PageNotice busy title={t('lobby.title')}>
      <p>{t('lobby.text')}</p>
      <p>{t('lobby.stay')}</p>
    </PageNotice>
  )
}

/** Out, and in kind words why. */
export function Dismissed({ why }: { why: Dismissal }) {
  const { t } = useTranslation('taking-part')
  if (!useWords('taking-part')) return null
  return (
    <PageNotice
      title={t(`dismissed.${why}.title`)}
      actions={
        why === 'gone' ? undefined : (
          <PageLink to="/join" className={buttonClass({ look: 'primary' })}>
            {t('dismissed.again')}
          </PageLink>
        )
      }
    >
      <p>{t(`dismissed.${why}.text`)}</p>
    </PageNotice>
  )
}
