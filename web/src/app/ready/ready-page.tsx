import {
  CircleAlert,
  CircleCheck,
  LoaderCircle,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useWords } from '../../locales/use-words.ts'
import { CopyButton } from '../board/share/copy-button.tsx'
import { PageFrame } from '../page-frame.tsx'
import { checks, isForIt, verdictOf, type Check, type Outcome, type Outcomes, type Verdict } from './check.ts'
import styles from './ready-page.module.css'
import { useReadiness } from './use-readiness.ts'

const signs: Record<Verdict, LucideIcon> = {
  running: LoaderCircle,
  green: CircleCheck,
  yellow: TriangleAlert,
  red: CircleAlert,
}

/** Whether this device, on this network, can take part: one answer, and what it rests on. Needs no board. */
export function ReadyPage() {
  const hasWords = useWords('readiness')
  return <PageFrame>{hasWords && <Readiness />}</PageFrame>
}

function Readiness() {
  const { t } = useTranslation('readiness')
  const { outcomes, again } = useReadiness()
  const verdict = verdictOf(outcomes)
  const Sign = signs[verdict]
  useEffect(() => {
    document.title = `${t('title')} – Samtavle`
  }, [t])
  return (
    <div className={styles.page}>
      <section className={classNames(styles.verdict, styles[verdict])} aria-live="polite">
        <Sign size={32} aria-hidden className={styles.sign} />
        <div>
          <h1 className={styles.title}>{t(`verdict.${verdict}.title`)}</h1>
          <p>{t(`verdict.${verdict}.text`)}</p>
        </div>
      </section>
      <ul className={styles.checks} aria-label={t('checks')} aria-live="polite">
        {checks.map((check) => (
          <CheckRow key={check} check={check} outcome={outcomes[check]} />
        ))}
      </ul>
      <Button onClick={again}>
        <RefreshCw size={18} aria-hidden />
        {t('again')}
      </Button>
      {verdict !== 'running' && isForIt(outcomes) && <ForIt outcomes={outcomes} />}
    </div>
  )
}

const icons: Record<Outcome['grade'], LucideIcon> = {
  good: CircleCheck,
  fair: TriangleAlert,
  bad: CircleAlert,
}

function CheckRow({ check, outcome }: { check: Check; outcome: Outcome | undefined }) {
  const { t, i18n } = useTranslation('readiness')
  const Icon = outcome ? icons[outcome.grade] : LoaderCircle
  return (
    <li className={styles.check}>
      <Icon size={20} aria-hidden className={classNames(styles.icon, styles[outcome?.grade ?? 'running'])} />
      <div>
        <strong>{t(`check.${check}.name`)}: </strong>
        {outcome ? t(`grade.${outcome.grade}`) : t('grade.running')}
        {outcome && (
          <p className={styles.detail}>
            {t(`check.${check}.${outcome.grade}`, { amount: amountOf(outcome, i18n.language) })}
          </p>
        )}
      </div>
    </li>
  )
}

function amountOf({ amount = '' }: Outcome, language: string): string {
  return typeof amount === 'string' ? amount : amount.toLocaleString(language)
}

function ForIt({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('readiness')
  const { hostname, host, protocol, origin } = location
  const port = location.port || (protocol === 'https:' ? '443' : '80')
  const says = (check: Check) => t(`grade.${outcomes[check]?.grade ?? 'bad'}`)
  const text = t('it.text', {
    hostname,
    host,
    port,
    origin,
    websocket: says('websocket'),
    polling: says('polling'),
  })
  return (
    <section className={styles.it} aria-labelledby="it">
      <h2 id="it" className={styles.subtitle}>
        {t('it.title')}
      </h2>
      <p>{t('it.lead')}</p>
      <p className={styles.letter}>{text}</p>
      <CopyButton text={text} label={t('it.copy')} />
    </section>
  )
}
