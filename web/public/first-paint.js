// Sets theme and language before the first paint. A file of its own, because the page allows no inline script.
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
  document.documentElement.lang = locale === 'en' ? 'en' : 'da'
})()
