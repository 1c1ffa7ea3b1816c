import { strokeTool } from './stroke-tool.ts'

export const inkTool = strokeTool('ink', 'pen')
