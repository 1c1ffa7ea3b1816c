import { openMemory } from './memory.ts'
import { openSqlite } from './sqlite.ts'
import type { Stores } from './stores.ts'

/** Every backend by the scheme of its URL: `sqlite:./data/samtavle.db`, `memory:`. */
const backends: Readonly<Record<string, (rest: string) => Promise<Stores>>> = {
  sqlite: (path) => openSqlite(path.replace(/^\/\/(?=\/)/, '')),
  memory: () => openMemory(),
}

/** Rejects, with words for an operator, when the scheme is unknown or the backend can't be opened. */
export async function openStores(url: string): Promise<Stores> {
  const [scheme = '', rest = ''] = split(url)
  const open = Object.hasOwn(backends, scheme) ? backends[scheme] : undefined
  if (!open) throw new Error(`unknown store "${url}"; known are ${Object.keys(backends).join(', ')}`)
  return open(rest)
}

function split(url: string): string[] {
  const colon = url.indexOf(':')
  return colon < 0 ? [] : [url.slice(0, colon), url.slice(colon + 1)]
}
