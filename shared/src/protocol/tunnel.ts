/**
 * A document's frames over socket.io, for networks that let no WebSocket through: one socket of this namespace is one
 * line, and connecting it is its opening. The frames are those of y-websocket, and so are the close codes.
 */
export const tunnelNamespace = '/sync'

/** What the socket hands in when it connects; untrusted until checked. */
export interface TunnelHandshake {
  /** Path and query as a WebSocket would ask for them: `/sync/<board>/board?ack=1&generation=3`. */
  readonly address: string
}

/**
 * The bytes of one piece. Frames travel in pieces, since proxies refuse large requests (nginx above 1 MB, unless told
 * otherwise), and each piece grows by a third on the way.
 */
export const pieceBytes = 256 * 1024

/** The largest request body that the server reads, hence the most that a page puts into one: several small pieces. */
export const mostRequestBytes = 512 * 1024

export interface PageToTunnel {
  /** The next piece of a frame, and whether the frame is whole with it. */
  piece: (bytes: Uint8Array, isLast: boolean) => void
}

export interface TunnelToPage {
  /** Whole frames, in their order. */
  frames: (frames: readonly Uint8Array[]) => void
  /** The last word, as a WebSocket's close frame. */
  closed: (code: number, reason: string) => void
}
