import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { fit } from './fit.ts'
import { useZoom } from './use-zoom.ts'
import type { Workbench } from './workbench.ts'
import styles from './zoom-bar.module.css'

const STEP = 1.25

/** Closer, further, as it is, and everything. */
export function ZoomBar({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const { camera } = workbench
  const percent = useZoom(camera)
  return (
    <fieldset className={styles.bar} aria-label={t('zoom.label')}>
      <IconButton
        label={t('withKey', { name: t('zoom.out'), key: '−' })}
        icon={<Minus size={18} aria-hidden />}
        onClick={() => camera.zoomBy(1 / STEP)}
      />
      <button
        type="button"
        className={styles.percent}
        aria-label={t('zoom.actual', { percent })}
        onClick={() => camera.zoomTo(1)}
      >
        {percent} %
      </button>
      <IconButton
        label={t('withKey', { name: t('zoom.in'), key: '+' })}
        icon={<Plus size={18} aria-hidden />}
        onClick={() => camera.zoomBy(STEP)}
      />
      <IconButton
        label={t('withKey', { name: t('zoom.fit'), key: '⇧1' })}
        icon={<Maximize size={18} aria-hidden />}
        onClick={() => fit(workbench, 'all')}
      />
    </fieldset>
  )
}
