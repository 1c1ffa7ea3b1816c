import { Toggle } from '@base-ui/react/toggle'
import { Toolbar } from '@base-ui/react/toolbar'
import { useTranslation } from 'react-i18next'
import { toolKeys } from '../../tools/tool-keys.ts'
import type { ToolId } from '../../tools/tool.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './tool-bar.module.css'
import { toolIcons } from './tool-icons.ts'

/** A tool that has a place in the bar to itself. */
export function ToolButton({ id }: { id: ToolId }) {
  const { t } = useTranslation('canvas')
  const Icon = toolIcons[id]
  const name = t(`tools.${id}`)
  const key = keyName(toolKeys[id])
  return (
    <Tooltip label={t('withKey', { name, key })} side="right">
      <Toolbar.Button
        className={styles.button}
        render={<Toggle value={id} />}
        data-tool={id}
        aria-label={name}
        aria-keyshortcuts={key}
      >
        <Icon size={22} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  )
}

/** «n» is told as N, «shift+t» as Shift+T. */
export function keyName(key: string): string {
  return key.replace(/(^|\+)[a-z]/g, (letter) => letter.toUpperCase())
}
