import { ArrowRight, Check, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { AskFirst } from './ask-first.tsx'
import styles from './big-button.module.css'
import { useLead } from './lead-context.ts'
import { sayWhatNext, type Effect, type Next } from './say-what-next.ts'
import { shortcutWords } from './shortcuts.ts'

/** Leads the room, and always says where to. */
export function BigButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('leading')
  const { view, isMoving, move } = useLead()
  const next = sayWhatNext(view)
  const effects = useEffectWords(next)
  if (next.kind === 'empty') return null
  if (next.kind === 'finished') return <p className={styles.finished}>{t('next.finished')}</p>
  if (next.kind === 'finish')
    return (
      <div className={styles.next}>
        <AskFirst
          look="primary"
          className={styles.button}
          question={[t('next.finishAsk'), effects].filter(Boolean).join(' ')}
          confirm={t('next.finish')}
          onDo={() => move({ type: 'finish' })}
        >
          {t('next.finish')}
          <Check size={24} aria-hidden />
        </AskFirst>
      </div>
    )
  const Icon = next.kind === 'start' ? Play : ArrowRight
  return (
    <div className={styles.next}>
      <Button
        look="primary"
        className={styles.button}
        aria-disabled={isMoving}
        aria-describedby={effects ? 'next-effects' : undefined}
        aria-keyshortcuts={shortcutWords('next')}
        onClick={onPress}
      >
        <span className={styles.words}>
          {next.kind === 'next' ? t('next.next', { title: next.step.title }) : t('next.start')}
        </span>
        <Icon size={24} aria-hidden />
      </Button>
      {effects && (
        <p id="next-effects" className={styles.effects}>
          {effects}
        </p>
      )}
    </div>
  )
}

function useEffectWords(next: Next): string {
  const { t } = useTranslation('leading')
  if (!('effects' in next)) return ''
  const say = (effect: Effect): string => {
    switch (effect.kind) {
      case 'reveals':
        return t(effect.anonymous ? 'effects.revealsAnonymously' : 'effects.reveals', { count: effect.notes })
      case 'minutes':
        return t('effects.minutes', { count: effect.minutes })
      case 'opens-round':
        return t('effects.opensRound', { round: t(`kinds.${effect.round}`).toLowerCase() })
      case 'closes-round':
      case 'hides-writing':
      case 'holds':
        return t(`effects.${effect.kind}`)
    }
  }
  const first = next.kind === 'start' ? [t('effects.first', { title: next.step.title })] : []
  return [...first, ...next.effects.map(say)].join(' · ')
}
