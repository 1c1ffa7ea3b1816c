/** Tells that a text is full, once until there is room again. */
export function whenFull(tell: () => void): (isFull: boolean) => void {
  let was = false
  return (isFull) => {
    if (isFull && !was) tell()
    was = isFull
  }
}
