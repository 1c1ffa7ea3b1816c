const withOptions = ['ink', 'highlighter', 'sticker', 'link'] as const
export type ToolWithOptions = (typeof withOptions)[number]

/** Whether there is something to choose of it before it is used. */
export function hasOptions(tool: string): tool is ToolWithOptions {
  return withOptions.some((one) => one === tool)
}
