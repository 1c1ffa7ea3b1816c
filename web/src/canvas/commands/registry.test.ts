import { describe, expect, it } from 'vitest'
import danishCanvas from '../../locales/da/canvas.json'
import danish from '../../locales/da/commands.json'
import englishCanvas from '../../locales/en/canvas.json'
import english from '../../locales/en/commands.json'
import { toolIds } from '../../tools/tool.ts'
import { commandOf } from './key-table.ts'
import { commands } from './registry.ts'
import { pressOf } from './test-desk.ts'

const ids = commands.map(({ id }) => id)
const plain = ids.filter((id) => !id.startsWith('tool-'))

describe('the commands of the canvas', () => {
  it('are each there once', () => {
    expect(ids).toEqual([...new Set(ids)])
  })

  it('share no key: pressing it does the one command that tells it', () => {
    for (const command of commands)
      for (const key of command.keys ?? [])
        expect([key, commandOf(pressOf(key))?.id]).toEqual([key, command.id])
  })

  it('have a name in both languages, and no name is left without its command', () => {
    for (const words of [danish, english]) {
      expect(Object.keys(words).toSorted()).toEqual(plain.toSorted())
      expect(Object.values(words).every((name) => name.trim() !== '')).toBe(true)
    }
  })

  it('are told apart by their names', () => {
    for (const words of [danish, english])
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
  })

  it('bring every tool, called what its button is called', () => {
    for (const tool of toolIds) {
      expect(ids).toContain(`tool-${tool}`)
      expect(danishCanvas.tools[tool]).not.toBe('')
      expect(englishCanvas.tools[tool]).not.toBe('')
    }
  })
})
