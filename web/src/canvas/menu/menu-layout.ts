import type { CanvasCommand, CommandGroup } from '../commands/canvas-command.ts'

/** A line of a context menu: something to do, or a menu of its own. */
export type MenuPart =
  | { readonly kind: 'command'; readonly command: CanvasCommand }
  | { readonly kind: 'more'; readonly id: Submenu; readonly commands: readonly CanvasCommand[] }

const submenus = ['copyAs', 'text', 'arrange', 'order', 'select'] as const
export type Submenu = (typeof submenus)[number]

/** What stands between two lines. */
const sections: readonly (readonly CommandGroup[])[] = [
  ['make', 'edit', 'clipboard'],
  ['text', 'arrange', 'order'],
  ['select', 'view', 'help'],
]
/** So few stand in the menu itself. */
const FEW = 1

/** The lines of a menu, in sections; what takes something away comes last. */
export function layOutMenu(commands: readonly CanvasCommand[]): readonly (readonly MenuPart[])[] {
  const [last, rest] = [commands.filter(isDelete), commands.filter((command) => !isDelete(command))]
  const parts = sections.map((groups) =>
    groups.flatMap((group) => partsOf(rest.filter((command) => command.group === group))),
  )
  return [...parts, last.map(single)].filter((section) => section.length > 0)
}

function partsOf(commands: readonly CanvasCommand[]): MenuPart[] {
  const parts: MenuPart[] = []
  for (const command of commands) {
    const id = submenuOf(command)
    const others = commands.filter((other) => submenuOf(other) === id)
    if (id === undefined || others.length <= FEW) parts.push(single(command))
    else if (others[0] === command) parts.push({ kind: 'more', id, commands: others })
  }
  return parts
}

function submenuOf({ id, group }: CanvasCommand): Submenu | undefined {
  if (group === 'clipboard' && id.startsWith('copy-')) return 'copyAs'
  return submenus.find((name) => name === group)
}

function single(command: CanvasCommand): MenuPart {
  return { kind: 'command', command }
}

function isDelete({ id }: CanvasCommand): boolean {
  return id === 'delete'
}
