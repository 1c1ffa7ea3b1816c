/** As much of a text area as a field needs, and somebody who writes in it. */
export class TestArea extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none'

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start
    this.selectionEnd = end
  }

  /** As typing or pasting does: over what is selected. */
  type(words: string): void {
    this.#putIn(words)
    this.dispatchEvent(new Event('input'))
  }

  startComposing(letters: string): void {
    this.dispatchEvent(new Event('compositionstart'))
    this.type(letters)
  }

  /** The letters that were shown while composing become these. */
  endComposing(shown: string, letters: string): void {
    this.selectionStart = this.selectionEnd - shown.length
    this.#putIn(letters)
    this.dispatchEvent(new Event('compositionend'))
  }

  #putIn(words: string): void {
    const start = this.selectionStart
    this.value = this.value.slice(0, start) + words + this.value.slice(this.selectionEnd)
    this.setSelectionRange(start + words.length, start + words.length)
  }
}
