import type { Dismissal } from '@samtavle/shared/protocol/workshop'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageNotice } from '../../app/page-notice.tsx'
import { buttonClass } from '../../ui/button.tsx'
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
          <Link to="/join" className={buttonClass({ look: 'primary' })}>
            {t('dismissed.again')}
          </Link>
        )
      }
    >
      <p>{t(`dismissed.${why}.text`)}</p>
    </PageNotice>
  )
}
