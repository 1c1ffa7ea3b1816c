import type { Look } from '@samtavle/shared/drawing/look'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresenceChannel } from '../connection/presence-channel.ts'
import styles from './board-canvas.module.css'
import { firstView } from './view/first-view.ts'
import { openCanvas } from './open-canvas.ts'
import type { View } from './view/camera.ts'
import type { Cursors } from './others/others.ts'
import type { Remark } from './remark.ts'
import { Store, type Readable } from '../state/store.ts'
import { useStore } from '../state/use-store.ts'
import { gridStep } from '../tools/snapping/snap.ts'
import type { Workbench } from './workbench.ts'

interface Props {
  presence: PresenceChannel
  /** Something while much is being taken in. */
  arriving?: Readable<unknown>
  look: Look
  workbench: Workbench
  cursors: Cursors
  /** Where this person was looking last; where they begin now. */
  last?: View | undefined
  onRemark: (remark: Remark) => void
}

/** The board to look at and work on; it fills what it stands in. React renders it once: frames are painted without it. */
export function BoardCanvas({ presence, arriving, look, workbench, cursors, last, onRemark }: Props) {
  const { t } = useTranslation('canvas')
  const room = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const instructions = useId()
  const [said, announce] = useState('')
  const tell = useEffectEvent(onRemark)
  const begin = useEffectEvent(() => firstView(workbench, last))
  const [shown] = useState(() => new Store<Cursors>('off'))
  const { grid } = useStore(workbench.chosen.snapping)

  useEffect(() => workbench.look.set(grid ? { ...look, grid: gridStep } : look), [workbench, look, grid])
  useEffect(() => {
    if (!room.current || !host.current) return undefined
    const options = {
      host: host.current,
      room: room.current,
      workbench,
      presence,
      arrives: () => arriving?.get() !== undefined,
      cursors: shown,
      announce,
      tell: (remark: Remark) => tell(remark),
    }
    let close: (() => void) | undefined
    // In a turn of its own: added to what React does in this one, a large board would keep the page from the hand.
    const turn = setTimeout(() => {
      close = openCanvas(options)
      begin()
    })
    return () => {
      clearTimeout(turn)
      close?.()
    }
  }, [workbench, presence, arriving, shown])
  useEffect(() => shown.set(cursors), [shown, cursors])

  return (
    <div ref={room} className={styles.room}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys
        tabIndex={0}
        aria-label={t('board')}
        aria-describedby={instructions}
      />
      <p id={instructions} className={styles.hidden}>
        {t('instructions')}
      </p>
      <p className={styles.hidden} aria-live="polite">
        {said}
      </p>
    </div>
  )
}
