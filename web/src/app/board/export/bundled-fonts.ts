import latin400i from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff2?url'
import latin400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url'
import latin700i from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-italic.woff2?url'
import latin700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?url'
import latinExt400i from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-italic.woff2?url'
import latinExt400 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2?url'
import latinExt700i from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-italic.woff2?url'
import latinExt700 from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff2?url'
import { fontFamily } from '@samtavle/shared/drawing/fonts'
import type { EmbeddedFont } from '@samtavle/shared/exports/svg'
import { toBase64 } from '@samtavle/shared/exports/base64'

/** As in the font's own CSS, so that an SVG carries the same letters as the page. */
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0'

const files = [
  { weight: 400, url: latin400 },
  { weight: 700, url: latin700 },
  { weight: 400, url: latinExt400, range: latinExt },
  { weight: 700, url: latinExt700, range: latinExt },
  { weight: 400, italic: true, url: latin400i },
  { weight: 700, italic: true, url: latin700i },
  { weight: 400, italic: true, url: latinExt400i, range: latinExt },
  { weight: 700, italic: true, url: latinExt700i, range: latinExt },
] as const

/** The page's own font files, for a picture that is to look the same where the font isn't installed. */
export function loadFonts(): Promise<EmbeddedFont[]> {
  return Promise.all(
    files.map(async ({ url, ...font }) => {
      const response = await fetch(url)
      return { ...font, data: toBase64(new Uint8Array(await response.arrayBuffer())) }
    }),
  )
}

/** Makes the same files the fonts that a worker draws with, and fetches those that these letters need. */
export async function openFonts(lettersByFont: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  const { fonts } = globalThis as unknown as { readonly fonts: FontFaceSet }
  for (const { url, weight, ...rest } of files) {
    const style = 'italic' in rest ? 'italic' : 'normal'
    const range = 'range' in rest ? { unicodeRange: rest.range } : {}
    fonts.add(new FontFace(fontFamily, `url(${url})`, { weight: `${weight}`, style, ...range }))
  }
  await Promise.all(Array.from(lettersByFont, ([font, letters]) => fonts.load(font, [...letters].join(''))))
}
