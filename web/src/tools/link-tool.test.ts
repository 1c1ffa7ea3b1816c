import { expect, it } from 'vitest'
import { linkTool } from './link-tool.ts'
import { TestPointer } from './test-pointer.ts'

it('puts no card that leads nowhere', () => {
  expect(new TestPointer(linkTool).click(100, 100).board.all()).toHaveLength(0)
})

it('puts a card that leads to the address that was given, and opens it for its title', () => {
  const pointer = new TestPointer(linkTool)
  pointer.styles.link = { url: 'https://sst.dk' }
  pointer.click(300, 100)
  expect(pointer.board.get('new1')).toMatchObject({
    type: 'link',
    x: 160,
    y: 58,
    props: { url: 'https://sst.dk' },
  })
  expect(pointer.written?.id).toBe('new1')
})
