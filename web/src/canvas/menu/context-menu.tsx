import { Menu } from '@base-ui/react/menu'
import { ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import type { CanvasCommand, Desk } from '../commands/canvas-command.ts'
import { ariaKeys, isApple, keyWords } from '../commands/key-names.ts'
import { commands } from '../commands/registry.ts'
import { useNames } from '../commands/use-names.ts'
import type { MenuSpot } from '../panel.ts'
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
  const host = bench.room.get()?.host
  const hasChosen = useRef(false)
  const where = bench.selection.get().length > 0 ? 'selection' : 'board'
  const sections = layOutMenu(
    commands.filter((command) => [where, 'both'].includes(command.menu ?? '') && command.can(desk)),
  )
  const run = (command: CanvasCommand) => {
    hasChosen.current = true
    // First back to the canvas: what the command opens takes the focus from there.
    host?.focus({ preventScroll: true })
    command.run(desk)
    bench.menu.set(null)
  }
  return (
    <Menu.Root open onOpenChange={(open) => !open && bench.menu.set(null)}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={{ getBoundingClientRect: () => pointOnPage(host, spot) }}
          side="bottom"
          align="start"
          collisionPadding={8}
          className={floating.positioner}
        >
          <Menu.Popup
            className={classNames(floating.popup, floating.menu)}
            aria-label={t(`menu.${where}`)}
            finalFocus={() => (hasChosen.current ? false : (host ?? true))}
          >
            {sections.map((parts, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Section key={at} parts={parts} isFirst={at === 0} onRun={run} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface SectionProps {
  parts: readonly MenuPart[]
  isFirst: boolean
  onRun: (command: CanvasCommand) => void
}

function Section({ parts, isFirst, onRun }: SectionProps) {
  return (
    <>
      {!isFirst && <Menu.Separator className={floating.separator} />}
      {parts.map((part) =>
        part.kind === 'command' ? (
          <Item key={part.command.id} command={part.command} onRun={onRun} />
        ) : (
          <More key={part.id} part={part} onRun={onRun} />
        ),
      )}
    </>
  )
}

function Item({ command, onRun }: { command: CanvasCommand; onRun: (command: CanvasCommand) => void }) {
  const nameOf = useNames()
  const apple = isApple()
  const [key] = command.keys ?? []
  return (
    <Menu.Item
      className={classNames(floating.item, styles.item, command.id === 'delete' && floating.danger)}
      aria-keyshortcuts={key && ariaKeys(key, apple)}
      onClick={() => onRun(command)}
    >
      {nameOf(command.id)}
      {key && (
        <span className={styles.keys} aria-hidden>
          {keyWords(key, apple)}
        </span>
      )}
    </Menu.Item>
  )
}

function More({
  part,
  onRun,
}: {
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
              <Item key={command.id} command={command} onRun={onRun} />
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
