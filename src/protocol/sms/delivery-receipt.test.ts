import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDeliveryReceipt } from './delivery-receipt.ts'

const usual =
  'id:0123456789 sub:001 dlvrd:001 submit date:2611241000 done date:2611241001 stat:DELIVRD err:000 text:Lampwick: choose'

describe('a delivery receipt', () => {
  test('is read as operators write it', () => {
    expect(readDeliveryReceipt(usual)).toEqual({ id: '0123456789', state: 'delivered', error: null })
    expect(readDeliveryReceipt('id:a-b-c stat:UNDELIV err:011')).toEqual({ id: 'a-b-c', state: 'failed', error: '011' })
    expect(readDeliveryReceipt('ID:7F STAT:acceptd')).toEqual({ id: '7F', state: 'on_its_way', error: null })
  })

  test('may say it in its own parameters, which go before the text', () => {
    expect(readDeliveryReceipt('', { receiptedMessageId: '42\0', messageState: 2 })).toMatchObject({
      id: '42',
      state: 'delivered',
    })
    expect(readDeliveryReceipt(usual, { messageState: 5 })).toMatchObject({ state: 'failed' })
    expect(readDeliveryReceipt(usual, { messageState: 99 })).toMatchObject({ state: 'delivered' })
  })

  test.each(['', 'STOP', 'id:', 'stat:DELIVRD', 'id:1 stat:SOMEHOW', 'my id: 5 and stat: good'])(
    'is not what a person writes: %j',
    (text) => {
      expect(readDeliveryReceipt(text)).toBeUndefined()
    },
  )

  test('never fails, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.integer()), (text, id, messageState) => {
        const receipt = readDeliveryReceipt(`${text} id:${id}`, { messageState: messageState ?? undefined })
        expect(receipt?.id ?? 'none').not.toBe('')
      }),
    )
  })
})
