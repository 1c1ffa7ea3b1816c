const soft = '\u00ad'

/**
 * A text field in which words are divided as the board divides them, by soft hyphens. It is read and told as if there
 * were none: every place is a place in the text.
 */
export class DividedField {
  readonly area: HTMLTextAreaElement
  #divisions: readonly number[] = []
  #composing = false

  constructor(area: HTMLTextAreaElement) {
    this.area = area
    area.addEventListener('compositionstart', () => void (this.#composing = true))
    area.addEventListener('compositionend', () => void (this.#composing = false))
  }

  get isComposing(): boolean {
    return this.#composing
  }

  get text(): string {
    return undivided(this.area.value)
  }

  /** Where the selection begins and ends. */
  get selection(): [start: number, end: number] {
    const { value, selectionStart, selectionEnd } = this.area
    return [undivided(value.slice(0, selectionStart)).length, undivided(value.slice(0, selectionEnd)).length]
  }

  show(text: string, [start, end]: readonly [start: number, end: number]): void {
    const { area } = this
    const divided = dividedAt(text, this.#divisions)
    if (area.value !== divided) area.value = divided
    area.setSelectionRange(this.#inField(start), this.#inField(end), area.selectionDirection)
  }

  /** Divides words at these places from now on, but never those that are being composed; the selection stays. */
  divide(places: readonly number[]): void {
    const { text, selection } = this
    if (this.#composing || dividedAt(text, places) === this.area.value) return
    this.#divisions = places
    this.show(text, selection)
  }

  /** Before a key moves or deletes: what isn't in the text must not cost a press. */
  skipDivision(key: string): void {
    const { value, selectionStart: at, selectionEnd } = this.area
    if (at !== selectionEnd) return
    const back = (key === 'Backspace' || key === 'ArrowLeft') && value[at - 1] === soft
    const on = (key === 'Delete' || key === 'ArrowRight') && value[at] === soft
    if (back || on) this.area.setSelectionRange(back ? at - 1 : at + 1, back ? at - 1 : at + 1)
  }

  /** For `copy` and `cut`: other programs get the text alone. */
  readonly onCopy = (event: ClipboardEvent): void => {
    const { value, selectionStart, selectionEnd } = this.area
    const chosen = value.slice(selectionStart, selectionEnd)
    if (!chosen.includes(soft) || !event.clipboardData) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', undivided(chosen))
    if (event.type !== 'cut') return
    this.area.setRangeText('', selectionStart, selectionEnd, 'end')
    this.area.dispatchEvent(new InputEvent('input', { inputType: 'deleteByCut' }))
  }

  #inField(place: number): number {
    return place + this.#divisions.filter((division) => division < place).length
  }
}

function undivided(value: string): string {
  return value.replaceAll(soft, '')
}

function dividedAt(text: string, places: readonly number[]): string {
  const inside = places.filter((place) => place < text.length)
  const parts = [0, ...inside].map((start, index) => text.slice(start, inside[index]))
  return parts.join(soft)
}
