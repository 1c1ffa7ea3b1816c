/** Something to tell whoever is at work: a text has no room for more, there is too much to paste, or a link is on the clipboard. */
export type Remark = 'textFull' | 'tooMuch' | 'linkCopied'
