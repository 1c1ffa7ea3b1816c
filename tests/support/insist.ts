import { randomUUID } from 'node:crypto'
import type { ClientToWorkshop, WorkshopToClient } from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck } from '@samtavle/shared/workshop/command'
import type { Socket } from 'socket.io-client'

export type WorkshopSocket = Socket<WorkshopToClient, ClientToWorkshop>

/** Asks as the page does: again with the same id after each lost line, until it is answered. */
export function insist(
  socket: WorkshopSocket,
  command: Command,
  id: string = randomUUID(),
): Promise<CommandAck> {
  return new Promise((resolve) => {
    const say = () => void socket.emit('command', { id, command }, answer)
    const answer = (ack: CommandAck) => {
      socket.off('connect', say)
      resolve(ack)
    }
    socket.on('connect', say)
    if (socket.connected) say()
  })
}
