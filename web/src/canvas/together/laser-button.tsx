import { Toggle } from '@base-ui/react/toggle'
import { Toolbar } from '@base-ui/react/toolbar'
import { Pointer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from '../tool-bar/tool-bar.module.css'
import type { Workbench } from '../workbench.ts'
import type { Together } from './together.ts'

/** In the tool bar of who leads: makes a light of the pointer that everybody sees. */
export function LaserButton({ workbench }: { workbench: Workbench }) {
  const together = useStore(workbench.fetched.together)
  return together && <Switch together={together} />
}

function Switch({ together: { laser } }: { together: Together }) {
  const { t } = useTranslation('canvas')
  const name = t('tools.laser')
  return (
    <Tooltip label={t('withKey', { name, key: 'L' })} side="right">
      <Toolbar.Button
        className={styles.button}
        render={<Toggle pressed={useStore(laser)} onPressedChange={(on) => laser.set(on)} />}
        aria-label={name}
        aria-keyshortcuts="L"
      >
        <Pointer size={22} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  )
}
