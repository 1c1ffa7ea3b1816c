import type { Layout } from '../layout.ts'

/** One step of a document's layout; its number is its place in the list. Never change one that has been released. */
export interface Migration {
  /** What is different from then on. */
  readonly about: string
  /** Runs inside a transaction, on a document of the version before. */
  run(layout: Layout): void
}
