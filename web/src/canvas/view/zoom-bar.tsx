import { Menu } from '@base-ui/react/menu'
import { Maximize, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import type { CommandId } from '../commands/canvas-command.ts'
import type { Desk } from '../workbench.ts'
import { CommandItem } from '../commands/command-item.tsx'
import { isApple, keyWords } from '../commands/key-names.ts'
import { commands } from '../commands/registry.ts'
import { useNames } from '../commands/use-names.ts'
import { useZoom } from './use-zoom.ts'
import styles from './zoom-bar.module.css'

/** What stands in the menu, in its sections. */
const inMenu: readonly (readonly CommandId[])[] = [
  ['fit-all', 'fit-selection', 'zoom-100', 'zoom-50', 'zoom-200'],
  ['previous-frame', 'next-frame', 'search'],
  ['minimap', 'snap-to-lines', 'snap-to-grid'],
]

/** Closer, further, everything; and at the number, a menu of the rest. */
export function ZoomBar({ desk }: { desk: Desk }) {
  const { t } = useTranslation('canvas')
  return (
    <fieldset className={styles.bar} aria-label={t('zoom.label')}>
      <Step desk={desk} id="zoom-out" icon={<Minus size={18} aria-hidden />} />
      <ZoomMenu desk={desk} />
      <Step desk={desk} id="zoom-in" icon={<Plus size={18} aria-hidden />} />
      <Step desk={desk} id="fit-all" icon={<Maximize size={18} aria-hidden />} />
    </fieldset>
  )
}

function Step({ desk, id, icon }: { desk: Desk; id: CommandId; icon: React.ReactNode }) {
  const { t } = useTranslation('canvas')
  const nameOf = useNames()
  const command = commandFor(id)
  const [key = ''] = command.keys ?? []
  return (
    <IconButton
      label={t('withKey', { name: nameOf(id), key: keyWords(key, isApple()) })}
      icon={icon}
      onClick={() => void command.run(desk)}
    />
  )
}

function ZoomMenu({ desk }: { desk: Desk }) {
  const { t } = useTranslation('panels')
  const percent = useZoom(desk.bench.camera)
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.percent} aria-label={t('zoom.menu', { percent })}>
        {percent} %
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="top" sideOffset={8} collisionPadding={8} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, floating.menu)}>
            {inMenu.map((ids, at) => (
              <Section key={ids[0]} desk={desk} ids={ids} isFirst={at === 0} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Section({ desk, ids, isFirst }: { desk: Desk; ids: readonly CommandId[]; isFirst: boolean }) {
  const nameOf = useNames()
  return (
    <>
      {!isFirst && <Menu.Separator className={floating.separator} />}
      {ids.map(commandFor).map((command) => {
        const [key] = command.keys ?? []
        return (
          <CommandItem
            key={command.id}
            name={nameOf(command.id)}
            keyName={key}
            isOn={command.isOn?.(desk)}
            isPossible={command.can(desk)}
            onRun={() => void command.run(desk)}
          />
        )
      })}
    </>
  )
}

function commandFor(id: CommandId) {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new Error(`there is no command '${id}'`)
  return command
}
