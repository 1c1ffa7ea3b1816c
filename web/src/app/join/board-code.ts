/** The code as it is looked up: six capitals and digits, whatever the typing hand put between them. */
export function cleanCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

/** The code as it is read aloud: «K7M 2QP». */
export function spokenCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
