import { arrangingCommands } from './arranging.ts'
import { arrowCommands } from './arrows.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { clipboardCommands } from './clipboard.ts'
import { clusterCommands } from './clusters.ts'
import { editCommands } from './edit.ts'
import { gettingAboutCommands } from './getting-about.ts'
import { helpCommands } from './help.ts'
import { looksCommands } from './looks.ts'
import { makingCommands } from './making.ts'
import { orderingCommands } from './ordering.ts'
import { pictureCommands } from './pictures.ts'
import { pointingCommands } from './pointing.ts'
import { selectingCommands } from './selecting.ts'
import { tableCommands } from './tables.ts'
import { textsCommands } from './texts.ts'
import { viewingCommands } from './viewing.ts'

/** Every command of the canvas: keys, menus, the shortcut sheet and the palette are made of these. */
export const commands: readonly CanvasCommand[] = [
  ...makingCommands,
  ...tableCommands,
  ...editCommands,
  ...pictureCommands,
  ...textsCommands,
  ...looksCommands,
  ...clipboardCommands,
  ...selectingCommands,
  ...arrangingCommands,
  ...clusterCommands,
  ...arrowCommands,
  ...orderingCommands,
  ...viewingCommands,
  ...gettingAboutCommands,
  ...pointingCommands,
  ...helpCommands,
]
