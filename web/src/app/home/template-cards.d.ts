declare module 'virtual:template-cards' {
  import type { DrawnCard } from './draw-cards.ts'

  /** As drawn, with addresses of pictures instead of pictures. */
  export type TemplateCardData = DrawnCard
  export const templateCards: readonly TemplateCardData[]
}
