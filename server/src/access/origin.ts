/** The page's own address, and whether a request comes from it: what keeps other sites from using a person's cookie. */

/** Where a request was sent to: `X-Forwarded-*` have been looked at, if the proxy is trusted. */
export interface Addressed {
  readonly protocol: string
  readonly host: string
}

/** `scheme://host:port` that links are made with: what the operator said, else where the visitor asked. */
export function originOf({ protocol, host }: Addressed, publicUrl: URL | undefined): string {
  return publicUrl?.origin ?? `${protocol}://${host}`
}

/** Whether a browser's `Origin` is one of ours; programs send none. Proxies may change scheme and host, never PUBLIC_URL. */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: URL | undefined): boolean {
  if (!URL.canParse(origin)) return false
  return origin === publicUrl?.origin || new URL(origin).host === host
}
