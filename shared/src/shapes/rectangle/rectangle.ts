import { contains, grow } from '../../geometry/box.ts'
import { defineArea } from '../area.ts'
import { ownBox } from '../placement.ts'

export const rectangle = defineArea({
  type: 'rectangle',
  words: { da: 'Rektangel', en: 'Rectangle' },
  size: { w: 200, h: 120 },
  room: (shape) => grow(ownBox(shape), -12),
  isInside: contains,
  outline: (box, style) => ({ kind: 'rect', box, radius: 4, style }),
})
