import { boxTool } from './box-tool.ts'

export const diamondTool = boxTool('diamond')
