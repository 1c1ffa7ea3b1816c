import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { leftMs } from '@samtavle/shared/workshop/timer'
import { Bell, BellOff, ChevronDown } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useView } from '../use-view.ts'
import { useWords } from '../../locales/use-words.ts'
import { chime } from './chime.ts'
import type { Milestone } from './clock-face.ts'
import { Clock } from './clock.tsx'
import styles from './step-bar.module.css'
import { useTell } from './tell.tsx'

/** Where the workshop is: the step, what to do in a sentence, and the clock. Nothing between the steps. */
export function StepBar({ studio: { workshop } }: { studio: Studio }) {
  const knows = useWords('taking-part')
  const step = useView(workshop, (view) => view?.step ?? null)
  const timer = useView(workshop, (view) => view?.timer ?? null)
  return knows && step && timer && <ShownStep step={step} timer={timer} now={workshop.now} />
}

interface Props {
  step: NonNullable<WorkshopView['step']>
  timer: WorkshopView['timer']
  now: () => number
}

function ShownStep({ step, timer, now }: Props) {
  const { t } = useTranslation('taking-part')
  const [tell, region] = useTell()
  const [sounds, setSounds] = useState(false)
  /** The step whose instruction is read in full, where there is room for one line of it. */
  const [unfolded, setUnfolded] = useState<number>()
  const isOpen = unfolded === step.entry
  useArrival({ step, timer, now }, tell)
  const onMilestone = (milestone: Milestone) => {
    tell(t(`clock.milestones.${milestone}`))
    if (sounds && milestone !== 'half') chime(milestone === 'minute' ? 'high' : 'low')
  }
  const { number, count, title, instruction } = step
  return (
    <section className={styles.bar} aria-label={t('step.label')} data-open={isOpen || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <span className={styles.number}>{t('step.number', { number, count })}</span>
          <span className={styles.dot} aria-hidden>
            ·
          </span>
          <span>{title}</span>
        </h2>
        <Clock timer={timer} now={now} onMilestone={onMilestone} />
        {timer.kind !== 'none' && (
          <IconButton
            className={styles.sound}
            label={sounds ? t('clock.soundOff') : t('clock.soundOn')}
            aria-pressed={sounds}
            icon={sounds ? <Bell size={18} aria-hidden /> : <BellOff size={18} aria-hidden />}
            onClick={() => setSounds(!sounds)}
          />
        )}
        {instruction !== '' && (
          <IconButton
            className={styles.fold}
            label={t('step.whole')}
            aria-expanded={isOpen}
            icon={<ChevronDown size={18} aria-hidden />}
            onClick={() => setUnfolded(isOpen ? undefined : step.entry)}
          />
        )}
      </div>
      {instruction !== '' && <p className={styles.instruction}>{instruction}</p>}
      {region}
    </section>
  )
}

/** Milliseconds into a step from which one has come late to it. */
const late = 10_000

function hasBegun({ number }: Props['step'], timer: Props['timer'], now: number): boolean {
  const left = leftMs(timer, now)
  return timer.kind === 'none' || left === undefined ? number > 1 : timer.totalMs - left > late
}

/** Whoever comes late is told where we are; everybody is told when a step begins. */
function useArrival({ step, timer, now }: Props, tell: (words: string) => void): void {
  const { t } = useTranslation('taking-part')
  const say = useToast()
  const seen = useRef<number>(undefined)
  const onEntry = useEffectEvent(() => {
    if (seen.current === step.entry) return
    const isFirst = seen.current === undefined
    seen.current = step.entry
    const { number, count, title, instruction } = step
    const minutes = Math.round((leftMs(timer, now()) ?? 0) / 60_000)
    const left = minutes > 0 ? t('step.left', { count: minutes }) : ''
    if (isFirst && hasBegun(step, timer, now())) say(t('step.welcome', { number, count, title, left }).trim())
    else tell(`${t('step.number', { number, count })}: ${title}. ${instruction} ${left}`)
  })
  useEffect(() => onEntry())
}
