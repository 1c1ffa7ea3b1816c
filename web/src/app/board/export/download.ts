/** Hands the browser a file to save. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun reading by then; without this the file stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
