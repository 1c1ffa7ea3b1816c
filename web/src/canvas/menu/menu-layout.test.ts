import { sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import { commands } from '../commands/registry.ts'
import { TestDesk } from '../commands/test-desk.ts'
import { layOutMenu, type MenuPart } from './menu-layout.ts'

const idsOf = (parts: readonly MenuPart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'command' ? part.command.id : part.commands.map(({ id }) => id)))

function menuOf(desk: TestDesk, where: CanvasCommand['menu']): readonly (readonly MenuPart[])[] {
  return layOutMenu(commands.filter((one) => (one.menu === where || one.menu === 'both') && one.can(desk)))
}

describe('the context menu', () => {
  it('has each command that applies once, and what takes away last', () => {
    const desk = new TestDesk([sticky('a'), sticky('b', 300), sticky('c', 600)]).select('a', 'b', 'c')
    const ids = menuOf(desk, 'selection').flatMap(idsOf)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.at(-1)).toBe('delete')
    expect(ids).toContain('duplicate')
  })

  it('gathers the many ways to order in a menu of their own', () => {
    const desk = new TestDesk([sticky('a'), sticky('b'), sticky('c')]).select('b')
    const parts = menuOf(desk, 'selection').flat()
    expect(parts.find((part) => part.kind === 'more' && part.id === 'order')).toBeDefined()
  })

  it('offers on the board what is for the board', () => {
    const ids = menuOf(new TestDesk([sticky('a')]), 'board').flatMap(idsOf)
    expect(ids).toContain('select-all')
    expect(ids).toContain('fit-all')
    expect(ids).not.toContain('delete')
  })
})
