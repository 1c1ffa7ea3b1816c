/** What nobody is to foresee. */
export interface Chance {
  readonly newId: () => string
  readonly shuffle: <T>(list: readonly T[]) => readonly T[]
}
