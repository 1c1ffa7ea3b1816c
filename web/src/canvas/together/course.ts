/** What the workshop says, as far as the canvas has to know. */
export interface Course {
  readonly leader: string | null
  readonly writesHidden: boolean
  readonly step: { readonly can: { readonly add: boolean } } | null
}
