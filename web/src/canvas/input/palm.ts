/** Milliseconds after a pen was last heard of during which touches are the hand that holds it. */
const WITHIN = 500
/** The width or height of a contact that no fingertip makes, in CSS pixels; where there is a pen, palms are expected. */
const LARGE = { usually: 90, withPen: 45 } as const

type Contact = Pick<PointerEvent, 'pointerType' | 'width' | 'height' | 'timeStamp'>

/** Tells the hand that rests on the screen from fingers that mean something. */
export class Palm {
  #pen = { isDown: false, at: -Infinity }

  /** Whether what has come down is a palm; what it does until it is lifted means nothing. */
  rests({ pointerType, width, height, timeStamp }: Contact): boolean {
    if (pointerType !== 'touch') return false
    const { isDown, at } = this.#pen
    const isLarge = Math.max(width, height) > (at > -Infinity ? LARGE.withPen : LARGE.usually)
    return isDown || timeStamp - at < WITHIN || isLarge
  }

  /** Hears of everything that a pen does; `isDown` is whether it touches the screen after it. */
  onPen({ timeStamp }: Contact, isDown: boolean): void {
    this.#pen = { isDown, at: timeStamp }
  }
}
