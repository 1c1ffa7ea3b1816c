import * as Y from 'yjs'

/** Deeper values and types would exhaust the stack of whoever reads them; a board needs four. */
export const maxNesting = 16

/** Whether a value in it is nested too deep, or reads differently from how it was written. */
export function isUnsound(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.some((value) => isUnsoundValue(value, maxNesting))
  }
  if (content instanceof Y.ContentEmbed) return isUnsoundValue(content.embed, maxNesting)
  return content instanceof Y.ContentFormat && isUnsoundValue(content.value, maxNesting)
}

function isUnsoundValue(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  if (levels === 0) return true
  // Yjs takes a key `__proto__` for more than a key.
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return true
  return Object.values(value).some((inner) => isUnsoundValue(inner, levels - 1))
}
