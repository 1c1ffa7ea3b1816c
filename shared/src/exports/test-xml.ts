/** What a strict reader makes of XML: elements with their attributes, and all text. */
export interface ReadXml {
  readonly elements: readonly {
    readonly name: string
    readonly attributes: Readonly<Record<string, string>>
  }[]
  readonly text: string
}

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const token =
  /<\?xml[^?]*\?>|<\/(?<end>[A-Za-z]+)>|<(?<name>[A-Za-z]+)(?<attributes>(?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy

/** Reads the elements, attributes and numeric references that the SVG export writes, and throws at all else. */
export function readXml(source: string): ReadXml {
  if (illegal.test(source)) throw new Error('a character that XML can’t hold')
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const open: string[] = []
  let text = ''
  let read = 0
  for (const { 0: whole, groups = {} } of source.matchAll(token)) {
    read += whole.length
    if (groups['text'] !== undefined) text += resolved(groups['text'])
    if (groups['end'] !== undefined && open.pop() !== groups['end']) throw new Error(`unexpected ${whole}`)
    if (groups['name'] === undefined) continue
    elements.push({ name: groups['name'], attributes: attributesIn(groups['attributes'] ?? '') })
    if (groups['empty'] === '') open.push(groups['name'])
  }
  if (read !== source.length) throw new Error(`not well-formed: ${source.slice(read, read + 40)}`)
  if (open.length > 0) throw new Error(`never closed: ${open.join()}`)
  return { elements, text }
}

function attributesIn(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} stands twice`)
    found[name] = resolved(value)
  }
  return found
}

function resolved(source: string): string {
  if (/&(?!#\d+;)/.test(source) || source.includes(']]>')) throw new Error(`not escaped: ${source}`)
  return source.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}
