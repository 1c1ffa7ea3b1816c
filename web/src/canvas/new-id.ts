import { nanoid } from 'nanoid'

/** A shape's id: 12 URL-safe characters, 72 random bits. */
export function newId(): string {
  return nanoid(12)
}
