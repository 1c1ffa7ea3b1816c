/** The document in which a participant writes for their own eyes, by the id of its log. No board id has a slash. */
export function privateDocument(boardId: string, participantId: string): string {
  return `${boardId}/${participantId}`
}

/** What is needed to carry through a reveal, by the id of its log. No participant's id has a dot. */
export function revealJournal(boardId: string): string {
  return `${boardId}/.reveal`
}

/** The board that a document belongs to; a board's own is its own. */
export function boardOf(documentId: string): string {
  return documentId.split('/', 1)[0] ?? documentId
}

/** Whose it is; undefined for a board's own document. */
export function ownerOf(documentId: string): string | undefined {
  const slash = documentId.indexOf('/')
  return slash < 0 ? undefined : documentId.slice(slash + 1)
}

export function isPrivate(documentId: string): boolean {
  return documentId.includes('/')
}
