import { Tabs } from '@base-ui/react/tabs'
import { useTranslation } from 'react-i18next'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { shortcutWords, type LeadAction } from './shortcuts.ts'

export const tabs = ['now', 'script', 'room', 'round'] as const
export type ConsoleTab = (typeof tabs)[number]

/** What the console shows of: each with the one number that may call for attention. */
export function ConsoleTabs() {
  const { t } = useTranslation('leading')
  const { view, lead } = useLead()
  const waiting = lead.people.filter(({ standing }) => standing === 'waiting').length
  const wishes = lead.people.filter(({ standing, wishesTime }) => standing === 'in' && wishesTime).length
  const calls = lead.hands.length + waiting + wishes
  const marks: Partial<Record<ConsoleTab, { words: string; label: string }>> = {
    ...(calls > 0 && { room: { words: String(calls), label: t('tabs.calls', { count: calls }) } }),
    ...(view.round?.open && {
      round: {
        words: `${view.progress.answered}/${view.progress.expected}`,
        label: t('round.answered', { ...view.progress }),
      },
    }),
  }
  return (
    <Tabs.List className={styles.tabList} aria-label={t('tabs.label')} activateOnFocus>
      {tabs.map((tab, i) => (
        <Tabs.Tab
          key={tab}
          value={tab}
          className={styles.tab}
          aria-keyshortcuts={shortcutWords(`tab${i + 1}` as LeadAction)}
        >
          {t(`tabs.${tab}`)}
          {marks[tab] && (
            <span className={styles.mark}>
              <span aria-hidden>{marks[tab].words}</span>
              <span className={styles.unseen}>{marks[tab].label}</span>
            </span>
          )}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  )
}
