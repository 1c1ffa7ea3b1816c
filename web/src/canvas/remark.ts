/** Something to tell whoever is at work: a text has no room for more, or there is too much to paste. */
export type Remark = 'textFull' | 'tooMuch'
