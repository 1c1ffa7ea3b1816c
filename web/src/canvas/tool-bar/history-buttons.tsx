import { Redo2, Undo2, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { BarButton } from './bar-button.tsx'
import { useHistory } from './use-history.ts'
import type { Workbench } from '../workbench.ts'
import styles from './tool-bar.module.css'

/** Takes back one's own last step, and does it again. */
export function HistoryButtons({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const history = useStore(workbench.history)
  const { canUndo, canRedo } = useHistory(history)
  return (
    <div className={styles.group}>
      <Step name={t('tools.undo')} keys="Ctrl+Z" icon={Undo2} may={canUndo} onClick={() => history.undo()} />
      <Step
        name={t('tools.redo')}
        keys="Ctrl+Shift+Z"
        icon={Redo2}
        may={canRedo}
        onClick={() => history.redo()}
      />
    </div>
  )
}

interface StepProps {
  name: string
  keys: string
  icon: LucideIcon
  may: boolean
  onClick: () => void
}

function Step({ name, keys, icon: Icon, may, onClick }: StepProps) {
  const { t } = useTranslation('canvas')
  return (
    <Tooltip label={t('withKey', { name, key: keys })} side="right">
      <BarButton aria-label={name} disabled={!may} onClick={onClick}>
        <Icon size={22} aria-hidden />
      </BarButton>
    </Tooltip>
  )
}
