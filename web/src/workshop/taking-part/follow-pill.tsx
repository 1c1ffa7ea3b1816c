import { Eye, LocateFixed } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Studio } from '../../app/board/use-studio.ts'
import type { Together } from '../../canvas/together/going-together.ts'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../use-view.ts'
import styles from './action-bar.module.css'
import { clockFace } from './clock-face.ts'
import type { GatheringHere } from './use-gathering.ts'

interface Props {
  studio: Studio
  gathering: GatheringHere
}

/** Whose view this is, when it isn't one's own; and the way back to the others. */
export function FollowPill({ studio, gathering }: Props) {
  const { t } = useTranslation('taking-part')
  const together = useStore(studio.workbench.fetched.together)
  const heldUntil = useView(studio.workshop, (view) => view?.gathering?.heldUntil ?? null)
  const leader = useView(studio.workshop, (view) => view?.leader ?? null)
  const held = useCountdown(heldUntil, studio.workshop.now)
  if (held !== undefined)
    return (
      <p className={styles.pill} aria-live="polite">
        <Eye size={18} aria-hidden />
        {t('follow.held')}
        <span className={styles.countdown} aria-hidden>
          {held}
        </span>
      </p>
    )
  if (together && leader !== null && leader !== studio.info.you.participantId)
    return <LedPill studio={studio} together={together} leader={leader} />
  return (
    gathering.isAway && (
      <Button className={styles.pillButton} onClick={gathering.goBack}>
        <LocateFixed size={18} aria-hidden />
        {t('follow.back')}
      </Button>
    )
  )
}

function LedPill({ studio, together, leader }: { studio: Studio; together: Together; leader: string }) {
  const { t } = useTranslation('taking-part')
  const state = useStore(together.following)
  const people = useStore(studio.session.people)
  const name = people.find(({ id }) => id === leader)?.alias ?? t('follow.facilitator')
  if (state === 'strayed')
    return (
      <Button className={styles.pillButton} onClick={() => together.resume()}>
        <Eye size={18} aria-hidden />
        {t('follow.resume', { name })}
      </Button>
    )
  if (state !== 'following') return null
  return (
    <p className={styles.pill}>
      <Eye size={18} aria-hidden />
      {t('follow.following', { name })}
      <Button look="quiet" onClick={() => together.stray()}>
        {t('follow.stop')}
      </Button>
    </p>
  )
}

/** «1:45» until then; undefined when it is over, or was never begun. */
function useCountdown(until: number | null, now: () => number): string | undefined {
  const [shown, setShown] = useState<string>()
  useEffect(() => {
    let wait: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const left = (until ?? 0) - now()
      if (left <= 0) return setShown(undefined)
      const { digits, nextIn } = clockFace(left)
      setShown(digits)
      wait = setTimeout(tick, nextIn)
    }
    tick()
    return () => clearTimeout(wait)
  }, [until, now])
  return shown
}
