import canvas from './da/canvas.json'
import pages from './da/pages.json'

export const words = { pages, canvas }
