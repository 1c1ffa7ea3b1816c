// Sets theme and language before the first paint, and asks for what the page's code will need as soon as it runs. A file
// of its own, because the page allows no inline script; what it asks for stands in its attributes (early-links.ts).
// Keys and values as in src/app/settings.ts.
;(function () {
  var theme = null
  var locale = null
  try {
    theme = localStorage.getItem('samtavle.theme')
    locale = localStorage.getItem('samtavle.locale')
  } catch {
    // Storage is blocked: the device's theme and Danish it is.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  var language = locale === 'en' ? 'en' : 'da'
  document.documentElement.lang = language

  var files = document.currentScript.dataset
  var board = /^\/b\/([\w-]+)/.exec(location.pathname)
  var modules = [board ? files.board : '', files[language]].join(' ').split(' ').filter(Boolean)
  modules.forEach(function (file) {
    ask({ rel: 'modulepreload', href: file })
  })
  // What this person may know of it; whoever comes by a link may have to say who they are first.
  if (board && !location.hash) ask({ rel: 'preload', as: 'fetch', href: '/api/boards/' + board[1] })

  function ask(link) {
    document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '' }, link))
  }
})()
