import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { openSync, type Font } from 'fontkit'

const require = createRequire(import.meta.url)
const fontPackage = '@fontsource/atkinson-hyperlegible-next'
const subsets = ['latin', 'latin-ext'] as const
const weights = [400, 700] as const
const target = fileURLToPath(new URL('../src/drawing/font-metrics.ts', import.meta.url))

type Advances = Map<number, number>

function openFont(subset: string, weight: number): Font {
  const file = `${fontPackage}/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`
  const font = openSync(require.resolve(file))
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`)
  return font
}

/** The page loads each file for its own range of characters only, so a glyph outside of it never shows. */
function isServed(subset: string, codePoint: number): boolean {
  const ranges = (require(`${fontPackage}/unicode.json`) as Record<string, string>)[subset] ?? ''
  return ranges.split(',').some((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return codePoint >= parseInt(from, 16) && codePoint <= parseInt(to, 16)
  })
}

function advancesOf(weight: number): Advances {
  const advances: Advances = new Map()
  for (const subset of subsets) {
    const font = openFont(subset, weight)
    for (const codePoint of font.characterSet) {
      if (!isServed(subset, codePoint)) continue
      advances.set(codePoint, Math.round(font.glyphForCodePoint(codePoint).advanceWidth))
    }
  }
  return advances
}

/** Stretches of neighbours: `first advance advance …`, the first in hexadecimal, parted by semicolons. */
function packed(advances: Advances): string {
  const stretches: string[] = []
  let next = -1
  for (const codePoint of [...advances.keys()].toSorted((a, b) => a - b)) {
    if (codePoint === next) stretches.push(`${stretches.pop()} ${advances.get(codePoint)}`)
    else stretches.push(`${codePoint.toString(16)} ${advances.get(codePoint)}`)
    next = codePoint + 1
  }
  return stretches.join(';')
}

/** The source text of `font-metrics.ts`, read from the installed font. */
export function fontMetrics(): string {
  const { unitsPerEm, ascent, descent } = openFont('latin', 400)
  const advances = weights.map((weight) => `  ${weight}: '${packed(advancesOf(weight))}',\n`)
  return `/**
 * Made by \`pnpm --filter @samtavle/shared run metrics\` from ${fontPackage}; not for editing.
 * Lengths are in 1/${unitsPerEm} em. Advances stand in stretches of neighbouring characters, the first in hexadecimal.
 */
export const unitsPerEm = ${unitsPerEm}
export const ascent = ${ascent}
export const descent = ${descent}
export const advances = {
${advances.join('')}} as const
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, fontMetrics())
