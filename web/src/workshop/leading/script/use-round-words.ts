import { useTranslation } from 'react-i18next'
import type { RoundWords } from './round-of-kind.ts'

/** What a new scale says, in the language of the page. */
export function useRoundWords(): RoundWords {
  const { t } = useTranslation('leading')
  return { scale: t('setup.newScale'), low: t('setup.newLow'), high: t('setup.newHigh') }
}
