export const roles = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]

/** Somebody on a board, as the server knows them. */
export interface Person {
  /** Stable for as long as their session lives; stands as `author` on what they make. */
  readonly id: string
  readonly role: Role
}

/** The default sector tags, by key; the words are the page's. */
export const sectors = [
  'hospital',
  'psychiatry',
  'municipality',
  'general-practice',
  'region',
  'patient',
  'other',
] as const
export type Sector = (typeof sectors)[number]
