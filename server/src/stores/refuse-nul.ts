/** No database keeps a NUL inside a text, so none of ours takes it. */
export function refuseNul(record: object): void {
  for (const value of Object.values(record)) {
    if (typeof value === 'string' && value.includes('\0')) throw new TypeError('a text with NUL')
  }
}
