import { expect, it } from 'vitest'
import { commands } from '../canvas/commands/registry.ts'
import { leadShortcuts, shortcutWords as leadWords, type LeadAction } from './leading/shortcuts.ts'
import { shortcutWords } from './taking-part/shortcuts.ts'

it('has no key that means something else on the canvas, or to those who lead', () => {
  const onCanvas = commands.flatMap(({ keys = [] }) => keys)
  const leading = (Object.keys(leadShortcuts) as LeadAction[]).map(leadWords)
  const all = [...onCanvas, ...leading, ...Object.values(shortcutWords)].map((key) => key.toLowerCase())
  expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
})
