/** What a link opens; each has a secret of its own. */
export const linkRoles = ['facilitator', 'participant', 'observer'] as const
export type LinkRole = (typeof linkRoles)[number]

/** What somebody is on a board, the most powerful first. A co-facilitator is made by a facilitator, not by a link. */
export const roles = ['facilitator', 'co-facilitator', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]

/** Whether that role leads the workshop: runs its steps and may change the template. */
export function leads(role: Role): boolean {
  return role === 'facilitator' || role === 'co-facilitator'
}

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
