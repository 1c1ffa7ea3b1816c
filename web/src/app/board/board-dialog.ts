/** The dialogs that the bars around a board can open; one at a time. */
export type BoardDialog = 'share' | 'export' | 'replace' | 'delete'
