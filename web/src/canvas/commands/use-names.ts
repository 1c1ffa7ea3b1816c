import { useTranslation } from 'react-i18next'
import type { ToolId } from '../../tools/tool.ts'
import type { CommandId } from './canvas-command.ts'

/** What commands are called; the words of `commands` must have been learned. */
export function useNames(): (id: CommandId) => string {
  const { t } = useTranslation('commands')
  const { t: onCanvas } = useTranslation('canvas')
  return (id) => (isTool(id) ? onCanvas(`tools.${id.slice('tool-'.length) as ToolId}`) : t(id))
}

function isTool(id: CommandId): id is `tool-${ToolId}` {
  return id.startsWith('tool-')
}
