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

type Slant = 'normal' | 'italic'

function openFont(subset: string, weight: number, slant: Slant): Font {
  const file = `${fontPackage}/files/atkinson-hyperlegible-next-${subset}-${weight}-${slant}.woff2`
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

function advancesOf(weight: number, slant: Slant): Advances {
  const advances: Advances = new Map()
  for (const subset of subsets) {
    const font = openFont(subset, weight, slant)
    for (const codePoint of font.characterSet) {
      if (!isServed(subset, codePoint)) continue
      advances.set(codePoint, Math.round(font.glyphForCodePoint(codePoint).advanceWidth))
    }
  }
  return advances
}

/** In 1/1000 em: less than this nobody sees, and every page loads these numbers. */
const hair = 5

/** Where the italic face has other widths than the upright one, by more than a hair. */
function italicOf(weight: number): Advances {
  const upright = advancesOf(weight, 'normal')
  const differs = ([letter, width]: [number, number]) => Math.abs((upright.get(letter) ?? 0) - width) > hair
  return new Map([...advancesOf(weight, 'italic')].filter(differs))
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
  const { unitsPerEm, ascent, descent } = openFont('latin', 400, 'normal')
  const upright = weights.map((weight) => `  ${weight}: '${packed(advancesOf(weight, 'normal'))}',\n`)
  const italics = weights.map((weight) => `  ${weight}: '${packed(italicOf(weight))}',\n`)
  return `/**
 * Made by \`pnpm --filter @samtavle/shared run metrics\` from ${fontPackage}; not for editing.
 * Lengths are in 1/${unitsPerEm} em. Advances stand in stretches of neighbouring characters, the first in hexadecimal.
 */
export const unitsPerEm = ${unitsPerEm}
export const ascent = ${ascent}
export const descent = ${descent}
export const advances = {
${upright.join('')}} as const
/** Of the italic faces, where they differ by more than a hair. */
export const italicAdvances = {
${italics.join('')}} as const
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, fontMetrics())
