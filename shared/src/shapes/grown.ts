/** What a shape's words have made of it, when they need more room than it was given. */
export interface Grown {
  /** The height that it was given, in board units. */
  readonly from: number
  /** How high each of its rows is now; together they are its height. */
  readonly rows: readonly number[]
}

/** How high words have turned out to be, by all that it depends on; what is kept of a shape between two of its changes. */
export type Heights = Map<string, number>

/** How a shape grows with its words. Both ask for it as it was given: without `grown`. */
export interface Growth<S> {
  /** Undefined when there is room enough. What is `known` needn't be measured again; it is brought up to date. */
  grow(this: void, shape: S, known?: Heights): Grown | undefined
  /** The height to give it so that it becomes that high, as far as its words let it. */
  givenFor(this: void, shape: S, height: number): number
}

/** The height that a shape was given, whatever its words have made of it. */
export function givenHeight({ h, grown }: { readonly h: number; readonly grown?: Grown }): number {
  return grown?.from ?? h
}

/** How high it is now. */
export function heightOf({ rows }: Grown): number {
  return rows.reduce((sum, height) => sum + height, 0)
}
