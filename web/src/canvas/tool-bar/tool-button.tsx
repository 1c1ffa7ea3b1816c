import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { toolKeys } from '../../tools/tool-keys.ts'
import type { ToolId } from '../../tools/tool.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Toolbox } from '../workbench/toolbox.ts'
import { BarButton } from './bar-button.tsx'
import { toolIcons } from './tool-icons.ts'

/** A tool that has a place in the bar to itself. */
export function ToolButton({ id, toolbox }: { id: ToolId; toolbox: Toolbox }) {
  const { t } = useTranslation('canvas')
  const inHand = useStore(toolbox) === id
  const Icon = toolIcons[id]
  const name = t(`tools.${id}`)
  const key = keyName(toolKeys[id])
  return (
    <Tooltip label={t('withKey', { name, key })} side="right">
      <BarButton
        pressed={inHand}
        data-tool={id}
        aria-label={name}
        aria-keyshortcuts={key}
        onClick={() => toolbox.choose(id)}
      >
        <Icon size={22} aria-hidden />
      </BarButton>
    </Tooltip>
  )
}

/** «n» is told as N, «shift+t» as Shift+T. */
export function keyName(key: string): string {
  return key.replace(/(^|\+)[a-z]/g, (letter) => letter.toUpperCase())
}
