import { CircleHelp, Monitor, PanelRightClose } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { Clock } from './clock.tsx'
import styles from './console.module.css'
import { useLead } from './lead-context.ts'
import { PlanLine } from './plan-line.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { shortcutWords } from './shortcuts.ts'
import { openScreen } from './use-lead-actions.ts'

/** Where we are in the script, how much time is left, and whether the plan holds. */
export function ConsoleHead({ onFold }: { onFold: () => void }) {
  const { t } = useTranslation('leading')
  const { view, boardId } = useLead()
  const [helps, setHelps] = useState(false)
  const { step, stage } = view
  return (
    <header className={styles.head}>
      <div className={styles.where}>
        <h2 className={styles.title}>
          {step ? t('stepOf', { number: step.number, count: step.count }) : t('title')}
        </h2>
        <div className={styles.headTools}>
          <IconButton
            label={t('screen.open')}
            aria-keyshortcuts={shortcutWords('screen')}
            icon={<Monitor size={20} aria-hidden />}
            onClick={() => openScreen(boardId)}
          />
          <IconButton
            label={t('help.open')}
            icon={<CircleHelp size={20} aria-hidden />}
            onClick={() => setHelps(true)}
          />
          <IconButton
            label={t('fold')}
            aria-keyshortcuts={shortcutWords('fold')}
            icon={<PanelRightClose size={20} aria-hidden />}
            onClick={onFold}
          />
        </div>
      </div>
      {step && (
        <div className={styles.where}>
          <p className={styles.stepTitle}>{step.title}</p>
          <Clock />
        </div>
      )}
      {stage !== 'preparing' && <PlanLine />}
      {helps && <ShortcutHelp onClose={() => setHelps(false)} />}
    </header>
  )
}
