import { useWords } from '../../locales/use-words.ts'
import type { Workbench } from '../workbench.ts'
import { LinkOptions } from './link-options.tsx'
import { PenOptions } from './pen-options.tsx'
import { StickerOptions } from './sticker-options.tsx'
import type { ToolWithOptions } from './with-options.ts'

/** What can be chosen of the tool in hand, beside the bar. */
export function ToolOptions({ workbench, tool }: { workbench: Workbench; tool: ToolWithOptions }) {
  if (!useWords('making')) return null
  switch (tool) {
    case 'ink':
    case 'highlighter':
      return <PenOptions workbench={workbench} tool={tool} />
    case 'link':
      return <LinkOptions workbench={workbench} />
    case 'sticker':
      return <StickerOptions workbench={workbench} />
  }
}
