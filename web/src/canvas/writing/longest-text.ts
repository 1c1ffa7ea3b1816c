/**
 * The longest text that anybody can write, in letters: a tenth of what a board takes, so that two who write at once
 * can't get there together.
 */
export const longestText = 2000
