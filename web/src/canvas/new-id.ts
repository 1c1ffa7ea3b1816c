import { nanoid } from 'nanoid'

/** A shape's id: 12 URL-safe characters, 72 random bits. */
export function newId(): string {
  return nanoid(12)
}

/** As columns and rows of tables are named: 8 letters and digits, of which a table has few. */
export function shortId(): string {
  return newId()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8)
}
