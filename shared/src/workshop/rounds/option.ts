export const statuses = ['doing', 'underway', 'not-yet', 'not-relevant'] as const
export const extents = ['yes', 'partly', 'no'] as const
/** The answers of the kinds that have words for them. */
export type Option = (typeof statuses)[number] | (typeof extents)[number]
