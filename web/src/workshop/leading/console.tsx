import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineState } from '../../connection/workshop-stores.ts'
import type { Readable } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import { Warning } from '../../ui/warning.tsx'
import { BigButton } from './big-button.tsx'
import { ConsoleHead } from './console-head.tsx'
import styles from './console.module.css'
import { ConsoleTabs, tabs, type ConsoleTab } from './console-tabs.tsx'
import { FoldedConsole } from './folded-console.tsx'
import { useLead } from './lead-context.ts'
import { NowTab } from './now-tab.tsx'
import { RoomTab } from './room/room-tab.tsx'
import { RoundTab } from './round/round-tab.tsx'
import { ScriptTab } from './script/script-tab.tsx'
import { StepControls } from './step-controls.tsx'
import { useLeadActions } from './use-lead-actions.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Where the drawer has room beside the canvas, rather than over it. */
const wide = '(min-width: 1000px)'

/** The console: what is now, what comes, who is here; and one large button that leads the room. */
export function Console({ line }: { line: Readable<LineState> }) {
  const { t } = useTranslation('leading')
  const { view, lead } = useLead()
  const { kind } = useStore(line)
  const [tab, setTab] = useState<ConsoleTab>(view.stage === 'preparing' ? 'script' : 'now')
  // A board that isn't made for a workshop is left in peace.
  const [isOpen, setOpen] = useState(() => lead.script.length > 0 && matchMedia(wide).matches)
  const actions = useLeadActions()
  useShortcuts((action) => {
    const [, digit] = /^tab(\d)$/.exec(action) ?? []
    const chosen = digit && tabs[Number(digit) - 1]
    if (chosen) setTab(chosen)
    if (chosen || action === 'fold') return setOpen(chosen ? true : !isOpen)
    // Whoever hasn't answered is asked about first, in the round's own place.
    if (action === 'closeRound' && view.round && view.progress.answered < view.progress.expected) {
      setTab('round')
      return setOpen(true)
    }
    actions.run(action)
  })
  if (!isOpen) return <FoldedConsole onOpen={() => setOpen(true)} />
  return (
    <aside className={styles.drawer} aria-label={t('title')} data-drawer="right">
      <ConsoleHead onFold={() => setOpen(false)} />
      {kind === 'lost' && <Warning aria-live="polite">{t('line.lost')}</Warning>}
      <Tabs.Root className={styles.tabs} value={tab} onValueChange={(value: ConsoleTab) => setTab(value)}>
        <ConsoleTabs />
        <Tabs.Panel value="now" className={styles.panel}>
          <NowTab />
        </Tabs.Panel>
        <Tabs.Panel value="script" className={styles.panel}>
          <ScriptTab />
        </Tabs.Panel>
        <Tabs.Panel value="room" className={styles.panel}>
          <RoomTab />
        </Tabs.Panel>
        <Tabs.Panel value="round" className={styles.panel}>
          <RoundTab />
        </Tabs.Panel>
      </Tabs.Root>
      <div className={styles.foot}>
        {view.stage === 'running' && <StepControls actions={actions} />}
        <BigButton onPress={() => actions.run('next')} />
      </div>
    </aside>
  )
}
