import type { words as danish } from './da.ts'
import canvas from './en/canvas.json'
import pages from './en/pages.json'

export const words = { pages, canvas } satisfies typeof danish
