import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Writes `src/canvas/stickers/emoji.json` from emojibase's data: one row per emoji with its group and what it is called
 * and looked for by, in both languages. Run after an update of emojibase: `npx tsx scripts/emoji.ts`.
 */

interface Emoji {
  readonly unicode: string
  readonly hexcode: string
  readonly label: string
  readonly tags?: readonly string[]
  readonly group?: number
  readonly order?: number
}

const require = createRequire(import.meta.url)
const target = fileURLToPath(new URL('../src/canvas/stickers/emoji.json', import.meta.url))
const read = (locale: string) => require(`emojibase-data/${locale}/compact.json`) as readonly Emoji[]

/** Skin tones and hair, which stand alone only as parts of others. */
const parts = 2

const english = new Map(read('en').map((emoji) => [emoji.hexcode, emoji]))
const rows = read('da')
  .filter(({ group }) => group !== undefined && group !== parts)
  .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
  .map((emoji) => [emoji.unicode, emoji.group, emoji.label, tagsOf(emoji, english.get(emoji.hexcode))])

/** The other language's name, and all tags, each word once. */
function tagsOf(danish: Emoji, other: Emoji | undefined): string {
  const words = [...(danish.tags ?? []), other?.label ?? '', ...(other?.tags ?? [])].join(' ')
  const known = new Set(danish.label.split(' '))
  return [...new Set(words.split(' '))].filter((word) => word !== '' && !known.has(word)).join(' ')
}

await writeFile(target, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
