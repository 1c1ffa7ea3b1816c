import type { Shape } from '@samtavle/shared/shapes/registry'
import { plainTextOf } from './clip.ts'

/**
 * The clip hidden in HTML, since that is what a page may read of the clipboard when it is asked by a menu rather than by
 * a key; word processors take the words.
 */
export function toHtml(copied: readonly Shape[], clip: string): string {
  const holder = document.createElement('div')
  holder.dataset['samtavle'] = clip
  for (const line of plainTextOf(copied).split('\n')) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    holder.append(paragraph)
  }
  return holder.outerHTML
}

/** '' when there is none. */
export function clipInHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return page.querySelector<HTMLElement>('[data-samtavle]')?.dataset['samtavle'] ?? ''
}
