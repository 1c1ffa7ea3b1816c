import { X } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Desk } from '../workbench.ts'
import type { Cursors } from '../others/others.ts'
import styles from './minimap.module.css'
import { openMinimap } from './open-minimap.ts'
import { showsMinimap } from './shows-minimap.ts'

interface Props {
  desk: Desk
  presence: PresenceChannel
  cursors: Cursors
}

/** The whole board in small, to see where one is and to go elsewhere. */
export function Minimap(props: Props) {
  const { bench, scene } = props.desk
  const observe = useCallback(
    (listener: () => void) => {
      const stops = [bench.chosen.minimap, bench.fetched.together, bench.camera, bench.camera.size].map(
        (store) => store.observe(listener),
      )
      return () => stops.forEach((stop) => stop())
    },
    [bench],
  )
  return useSyncExternalStore(observe, () => showsMinimap(bench, scene)) && <Map {...props} />
}

function Map({ desk, presence, cursors }: Props) {
  const { t } = useTranslation('panels')
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const whose = useEffectEvent(() => cursors)
  useEffect(() => {
    if (!host.current || !canvas.current) return undefined
    return openMinimap({ host: host.current, canvas: canvas.current, desk, presence, cursors: () => whose() })
  }, [desk, presence])
  return (
    <section className={styles.map} aria-label={t('minimap.title')}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
        tabIndex={0}
        aria-label={t('minimap.instructions')}
      >
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      <div className={styles.fold}>
        <IconButton
          label={t('minimap.fold')}
          icon={<X size={16} aria-hidden />}
          onClick={() => desk.bench.chosen.minimap.set('off')}
        />
      </div>
    </section>
  )
}
