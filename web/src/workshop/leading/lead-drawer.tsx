import { useCallback } from 'react'
import { useStore } from '../../state/use-store.ts'
import type { Studio } from '../../app/board/use-studio.ts'
import { useWords } from '../../locales/use-words.ts'
import { Console } from './console.tsx'
import { LeadProvider } from './lead-context.ts'
import { useCommands } from './use-commands.ts'

/** The facilitator's console beside the canvas; nothing until its words and the first view are here. */
export function LeadDrawer({ studio }: { studio: Studio }) {
  const { workshop, workbench, info } = studio
  const knowsLeading = useWords('leading')
  const knowsResults = useWords('results')
  const knows = knowsLeading && knowsResults
  const view = useStore(workshop.view)
  const commands = useCommands(workshop)
  const now = useCallback(() => workshop.now(), [workshop])
  if (!knows || !view?.lead) return null
  return (
    <LeadProvider value={{ boardId: info.id, view, lead: view.lead, workbench, now, ...commands }}>
      <Console line={workshop.line} />
    </LeadProvider>
  )
}
