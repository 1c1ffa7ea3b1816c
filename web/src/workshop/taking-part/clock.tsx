import { leftMs, type Timer } from '@samtavle/shared/workshop/timer'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { clockFace, milestoneBetween, type Milestone } from './clock-face.ts'
import styles from './step-bar.module.css'

interface Props {
  timer: Timer
  /** The server's clock. */
  now: () => number
  onMilestone: (milestone: Milestone) => void
}

/** The step's clock. It writes its digits itself at each whole second, so that nothing else renders with it. */
export function Clock({ timer, now, onMilestone }: Props) {
  const { t } = useTranslation('taking-part')
  const digits = useRef<HTMLSpanElement>(null)
  const [isOver, setOver] = useState(false)
  const reached = useEffectEvent(onMilestone)
  useEffect(() => {
    let before: number | undefined
    let wait: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const left = leftMs(timer, now())
      if (left === undefined) return
      const face = clockFace(left)
      if (digits.current) digits.current.textContent = face.digits
      setOver(face.isOver)
      const milestone = timer.kind === 'running' && milestoneBetween(timer.totalMs, before ?? left, left)
      if (milestone) reached(milestone)
      before = left
      if (timer.kind === 'running') wait = setTimeout(tick, face.nextIn)
    }
    tick()
    return () => clearTimeout(wait)
  }, [timer, now])
  if (timer.kind === 'none') return null
  return (
    <p
      className={classNames(styles.clock, isOver && styles.over)}
      role="timer"
      aria-live="off"
      aria-label={t('clock.label')}
    >
      <span>
        {isOver && '+'}
        <span ref={digits} />
      </span>
      {isOver && <span className={styles.clockWord}>{t('clock.over')}</span>}
      {timer.kind === 'paused' && <span className={styles.clockWord}>{t('clock.paused')}</span>}
    </p>
  )
}
