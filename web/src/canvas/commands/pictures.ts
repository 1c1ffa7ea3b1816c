import { selectedImage } from '../images/selected-image.ts'
import type { CanvasCommand } from './canvas-command.ts'

/** What is done to pictures alone. */
export const pictureCommands: readonly CanvasCommand[] = [
  {
    id: 'describe-image',
    group: 'edit',
    keys: ['alt+i'],
    menu: 'selection',
    can: ({ bench }) => selectedImage(bench) !== undefined,
    run: ({ bench }) => bench.aside.panel.set('describe'),
  },
]
