/** Hands the browser a file to save. */
export function download(bytes: BlobPart, name: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun reading by then; without this the file stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
