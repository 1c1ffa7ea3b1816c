import type { Outcome } from './check.ts'

/** What the page cannot do without, by the names that a browser's documentation has for it. */
const needed: Readonly<Record<string, () => boolean>> = {
  WebSocket: () => 'WebSocket' in globalThis,
  'Canvas 2D': () => document.createElement('canvas').getContext('2d') !== null,
  Path2D: () => 'Path2D' in globalThis,
  'Pointer Events': () => 'PointerEvent' in globalThis,
  ResizeObserver: () => 'ResizeObserver' in globalThis,
  'Web Crypto': () => 'crypto' in globalThis && 'getRandomValues' in crypto,
  'Array.toSorted': () => 'toSorted' in Array.prototype,
  'AbortSignal.timeout': () => 'timeout' in AbortSignal,
  'Intl.Segmenter': () => 'Segmenter' in Intl,
  'CSS clip-path': () => CSS.supports('clip-path', 'inset(50%)'),
}

/** What it does without, with less comfort. */
const welcome: Readonly<Record<string, () => boolean>> = {
  OffscreenCanvas: () => 'OffscreenCanvas' in globalThis,
}

export function judgeBrowser(): Outcome {
  const lacks = missingOf(needed)
  if (lacks !== '') return { grade: 'bad', amount: lacks }
  const misses = missingOf(welcome)
  return misses === '' ? { grade: 'good' } : { grade: 'fair', amount: misses }
}

function missingOf(features: Readonly<Record<string, () => boolean>>): string {
  return Object.entries(features)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name)
    .join(', ')
}

/** Without cookies nobody stays on a board; without storage only one's settings are forgotten. */
export function judgeStorage(): Outcome {
  if (!keepsCookies()) return { grade: 'bad' }
  return { grade: keepsSettings() ? 'good' : 'fair' }
}

function keepsCookies(): boolean {
  document.cookie = 'samtavle_test=1; SameSite=Lax; Max-Age=10; Path=/'
  return document.cookie.includes('samtavle_test=1')
}

function keepsSettings(): boolean {
  try {
    localStorage.setItem('samtavle-test', '1')
    localStorage.removeItem('samtavle-test')
    return true
  } catch {
    // Browsers say no by throwing.
    return false
  }
}
