/** The italic faces of the board's typeface, by their own style sheets. */
import '@fontsource/atkinson-hyperlegible-next/400-italic.css'
import '@fontsource/atkinson-hyperlegible-next/700-italic.css'
