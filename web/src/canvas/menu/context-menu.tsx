import { Menu } from '@base-ui/react/menu'
import { ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import type { Desk } from '../workbench.ts'
import { CommandItem } from '../commands/command-item.tsx'
import { commands } from '../commands/registry.ts'
import { useNames } from '../commands/use-names.ts'
import type { MenuSpot } from '../workbench/panel.ts'
import styles from './context-menu.module.css'
import { layOutMenu, type MenuPart } from './menu-layout.ts'

interface Props {
  desk: Desk
  spot: MenuSpot
}

/** What can be done to what is selected, or to the board where nothing is: only what applies, with its keys. */
export function ContextMenu({ desk, spot }: Props) {
  const { t } = useTranslation('panels')
  const { bench } = desk
  const host = bench.canvas.room.get()?.host
  const chosen = useRef<CanvasCommand>(undefined)
  const [isOpen, setOpen] = useState(true)
  // Whoever came with the pointer goes on with it.
  const [isQuiet] = useState(() => host?.dataset['quiet'] !== undefined)
  const where = bench.selection.get().length > 0 ? 'selection' : 'board'
  const sections = layOutMenu(
    commands.filter((command) => [where, 'both'].includes(command.menu ?? '') && command.can(desk)),
  )
  const take = (command: CanvasCommand) => {
    chosen.current = command
    setOpen(false)
  }
  // Only then: what the command opens takes the focus from the canvas, to which it goes back before.
  const finish = () => {
    goBack(host, isQuiet)
    void chosen.current?.run(desk)
    bench.aside.menu.set(null)
  }
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen} onOpenChangeComplete={(open) => !open && finish()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={{ getBoundingClientRect: () => pointOnPage(host, spot) }}
          side="bottom"
          align="start"
          collisionPadding={8}
          // Rather beside the pointer than cut short: what deletes is its last line.
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
          className={floating.positioner}
        >
          <Menu.Popup
            className={classNames(floating.popup, floating.menu, styles.popup, isQuiet && styles.quiet)}
            aria-label={t(`menu.${where}`)}
            finalFocus={false}
          >
            {sections.map((parts, at) => (
              <Section
                key={parts.map(idOf).join()}
                desk={desk}
                parts={parts}
                isFirst={at === 0}
                onRun={take}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function goBack(host: HTMLElement | undefined, isQuiet: boolean): void {
  if (host && isQuiet) host.dataset['quiet'] = ''
  host?.focus({ preventScroll: true })
}

interface SectionProps {
  desk: Desk
  parts: readonly MenuPart[]
  isFirst: boolean
  onRun: (command: CanvasCommand) => void
}

function Section({ desk, parts, isFirst, onRun }: SectionProps) {
  return (
    <>
      {!isFirst && <Menu.Separator className={floating.separator} />}
      {parts.map((part) =>
        part.kind === 'command' ? (
          <Item key={idOf(part)} desk={desk} command={part.command} onRun={onRun} />
        ) : (
          <More key={idOf(part)} desk={desk} part={part} onRun={onRun} />
        ),
      )}
    </>
  )
}

function idOf(part: MenuPart): string {
  return part.kind === 'command' ? part.command.id : part.id
}

interface ItemProps {
  desk: Desk
  command: CanvasCommand
  onRun: (command: CanvasCommand) => void
}

function Item({ desk, command, onRun }: ItemProps) {
  const nameOf = useNames()
  return (
    <CommandItem
      name={nameOf(command.id)}
      keyName={command.keys?.[0]}
      isOn={command.isOn?.(desk)}
      danger={command.id === 'delete'}
      onRun={() => onRun(command)}
    />
  )
}

function More({
  desk,
  part,
  onRun,
}: {
  desk: Desk
  part: Extract<MenuPart, { kind: 'more' }>
  onRun: (command: CanvasCommand) => void
}) {
  const { t } = useTranslation('panels')
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={classNames(floating.item, styles.item)}>
        {t(`menu.${part.id}`)}
        <ChevronRight size={18} aria-hidden className={styles.more} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner collisionPadding={8} sideOffset={-4} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, floating.menu)}>
            {part.commands.map((command) => (
              <Item key={command.id} desk={desk} command={command} onRun={onRun} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}

function pointOnPage(host: HTMLElement | undefined, { screen }: MenuSpot): DOMRect {
  const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {}
  return new DOMRect(left + screen.x, top + screen.y, 0, 0)
}
