import type { Canvas2D } from './paint.ts'

/** A canvas that draws nothing and remembers in words what it was asked to. */
export class TestCanvas implements Canvas2D<string> {
  readonly done: string[] = []
  strokeStyle = ''
  fillStyle = ''
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  globalAlpha = 1
  fontKerning = 'auto'
  textBaseline = 'top'
  textAlign = 'start'
  direction = 'inherit'
  fontsSet = 0
  #font = ''

  get font(): string {
    return this.#font
  }
  set font(font: string) {
    this.fontsSet++
    this.#font = font
  }

  save = () => this.#note('save')
  restore = () => this.#note('restore')
  translate = (x: number, y: number) => this.#note('translate', x, y)
  rotate = (radians: number) => this.#note('rotate', radians.toFixed(3))
  fillRect = (...box: number[]) => {
    this.rect(...box)
    this.fill()
  }
  beginPath = () => undefined
  rect = (...box: number[]) => this.#note('rect', ...box)
  roundRect = (...box: number[]) => this.#note('roundRect', ...box)
  ellipse = (x: number, y: number, rx: number, ry: number) => this.#note('ellipse', x, y, rx, ry)
  fill = (path?: string) => this.#note('fill', this.fillStyle, this.globalAlpha, ...(path ? [path] : []))
  stroke = (path?: string) => this.#note('stroke', this.strokeStyle, this.lineWidth, ...(path ? [path] : []))
  clip = (path: string) => this.#note('clip', path)
  setLineDash = (dash: number[]) => this.#note('dash', ...dash)
  fillText = (text: string, x: number, y: number) =>
    this.#note(this.direction === 'rtl' ? 'text from the right' : 'text', text, x, y)

  #note(...words: (string | number)[]): void {
    this.done.push(words.join(' '))
  }
}
