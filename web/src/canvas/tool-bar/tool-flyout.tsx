import { Menu } from '@base-ui/react/menu'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { toolKeys } from '../../tools/tool-keys.ts'
import type { ToolId } from '../../tools/tool.ts'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import type { Toolbox } from '../workbench/toolbox.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { keyName } from './tool-button.tsx'
import styles from './tool-bar.module.css'
import { toolIcons } from './tool-icons.ts'

interface Props {
  name: string
  tools: readonly ToolId[]
  toolbox: Toolbox
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The tools of a family beside their button, with their names and keys. The board stays in reach meanwhile. */
export function ToolFlyout({ name, tools, toolbox, anchor, onClose }: Props) {
  const { t } = useTranslation('canvas')
  const tool = useStore(toolbox)
  const side = useIsNarrow() ? 'top' : 'right'
  return (
    <Menu.Root open modal={false} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side={side}
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className={floating.positioner}
        >
          <Menu.Popup className={classNames(floating.popup, floating.menu)} aria-label={name}>
            <Menu.RadioGroup value={tool} onValueChange={(next: ToolId) => toolbox.choose(next)}>
              {tools.map((id) => {
                const Icon = toolIcons[id]
                return (
                  <Menu.RadioItem
                    key={id}
                    value={id}
                    closeOnClick
                    className={classNames(floating.item, styles.choice)}
                  >
                    <Icon size={20} aria-hidden />
                    <span>{t(`tools.${id}`)}</span>
                    <kbd className={styles.key}>{keyName(toolKeys[id])}</kbd>
                  </Menu.RadioItem>
                )
              })}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
