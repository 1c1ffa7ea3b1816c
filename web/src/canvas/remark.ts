/** Something to tell whoever is at work: a text has no room for more, there is too much to paste, what is on the clipboard now, or that only a key reaches it. */
export type Remark = 'textFull' | 'tooMuch' | 'linkCopied' | 'copied' | 'useKeys' | 'noPicture'
