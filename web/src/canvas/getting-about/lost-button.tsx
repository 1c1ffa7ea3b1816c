import { LocateFixed } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { Desk } from '../workbench.ts'
import { fit } from '../view/fit.ts'
import { isLost } from './is-lost.ts'
import styles from './lost-button.module.css'

/** Milliseconds of rest until somebody counts as lost. */
const REST = 250

/** For whoever has nothing of the board before them: back to it. */
export function LostButton({ desk }: { desk: Desk }) {
  const { t } = useTranslation('panels')
  const { bench, scene } = desk
  const observe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const rest = () => {
        clearTimeout(timer)
        timer = setTimeout(listener, REST)
      }
      const stops = [bench.camera.observe(rest), bench.camera.size.observe(rest), bench.whole.observe(rest)]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
    [bench],
  )
  const lost = useSyncExternalStore(observe, () => isLost(bench, scene))
  return (
    lost && (
      <div className={styles.place}>
        <Button look="primary" onClick={() => fit(bench, 'all')}>
          <LocateFixed size={18} aria-hidden />
          {t('findContent')}
        </Button>
      </div>
    )
  )
}
