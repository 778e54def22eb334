import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../base/clock.ts'
import { type KeywordContext, type Reading, readKeyword } from './read-keyword.ts'
import { afterMarketing, asked, at, cold, confirming, meaning, scope, withTopics } from './sample-context.ts'

describe('a person who types a word that means stop only as an answer to what we sent', () => {
  test.each([
    ['es', 'baja'],
    ['pt', 'cancelar'],
    ['it', 'basta'],
    ['ru', 'хватит'],
    ['tr', 'iptal|istemiyorum'],
    ['ar', 'إلغاء'],
    ['he', 'די'],
    ['hi', 'बंद'],
    ['hi-Latn', 'mat karo|ruk jao|nahi chahiye'],
    ['id ms', 'batal'],
    ['th', 'ยกเลิก'],
    ['sw', 'sitaki|toa'],
    ['zh', 'TD|T|R|N|0'],
    ['en', 'cancel'],
  ])('%s: %s', (_, words) => {
    for (const word of words.split('|')) {
      expect(meaning(word), word).toBe('none')
      expect(readKeyword(word, afterMarketing), word).toMatchObject({ meaning: 'opt_out', strength: 'marked' })
      expect(meaning(`so ${word} so`, afterMarketing), word).toBe('none')
    }
  })

  test('is heard for 72 hours after our message, not a moment longer', () => {
    const sent = (ms: number): KeywordContext => ({ ...cold, lastMarketingAt: at.getTime() - ms })
    expect(meaning('baja', sent(0))).toBe('opt_out')
    expect(meaning('baja', sent(3 * day))).toBe('opt_out')
    expect(meaning('baja', sent(3 * day + 1))).toBe('none')
  })

  test('answers the question that offered the word, and stops nothing', () => {
    expect(meaning('cancel', asked('en', 'Cancel order', 'Keep it'))).not.toBe('opt_out')
    expect(meaning('CANCEL', asked('en', 'Cancel', 'Go on'))).not.toBe('opt_out')
    expect(meaning('cancel', asked('en', 'Yes', 'No'))).toBe('opt_out')
    expect(meaning('baja', asked('es', 'Alta', 'Media', 'Baja'))).toBe('none')
  })

  test('refuses, where the word is a no to an open question', () => {
    expect(meaning('nahi chahiye', asked('hi', 'हाँ', 'नहीं'))).toBe('no')
    expect(meaning('istemiyorum', asked('tr', 'Evet', 'Hayır'))).toBe('no')
    expect(meaning('N', asked('en', 'Yes', 'No'))).toBe('no')
  })

  test.each(['wrong number', 'número equivocado', 'गलत नंबर', 'falsch verbunden', 'رقم خاطئ'])(
    'says that we have the wrong person: %s',
    (text) => {
      expect(readKeyword(text, afterMarketing)).toMatchObject({
        meaning: 'opt_out',
        strength: 'marked',
        wrongNumber: true,
      })
      expect(readKeyword('baja', afterMarketing)).toMatchObject({ wrongNumber: false })
      expect(meaning(text)).toBe('none')
    },
  )
})

describe('a person who says what is to stop', () => {
  test.each([
    ['STOP MARKETING', 'marketing'],
    ['Stop promotions', 'marketing'],
    ['stop all promotions please', 'marketing'],
    ['stop sending me ads', 'marketing'],
    ['no more ads!', 'marketing'],
    ['DETENER MARKETING', 'marketing'],
    ['detener promociones', 'marketing'],
    ['Parar promoções', 'marketing'],
    ['PARAR MARKETING', 'marketing'],
    ['CANCELAR MARKETING', 'marketing'],
    ['stop pub', 'marketing'],
    ['Arrêter les promos', 'marketing'],
    ['Werbung stoppen', 'marketing'],
    ['keine Werbung mehr bitte', 'marketing'],
    ['प्रमोशन बंद करें', 'marketing'],
    ['إيقاف الإعلانات', 'marketing'],
    ['停止广告', 'marketing'],
    ['広告を停止', 'marketing'],
    ['광고 수신거부', 'marketing'],
    ['отписаться от рекламы', 'marketing'],
    ['reklam istemiyorum', 'marketing'],
    ['stop messages', 'all'],
    ['stop all messages', 'all'],
    ['no more messages', 'all'],
    ['unsubscribe from everything', 'all'],
    ['DETENER NOTIFICACIONES', 'all'],
    ['no quiero recibir más mensajes', 'all'],
    ['keine Nachrichten mehr', 'all'],
    ['arrêtez les messages', 'all'],
    ['basta messaggi', 'all'],
    ['إيقاف جميع الرسائل', 'all'],
    ['मैसेज मत भेजो', 'all'],
    ['停止所有消息', 'all'],
    ['STOP OFFERS', 'marketing'],
    ['stop updates', 'all'],
  ])('%s: %s', (text, expected) => {
    expect(scope(text)).toBe(expected)
  })

  test.each([
    ['STOP OFFERS', 'offers', 'en'],
    ['stop the offers', 'offers', 'en'],
    ['no more offers', 'offers', 'en'],
    ['stop Angebote', 'offers', 'de'],
    ['keine Angebote mehr', 'offers', 'de'],
    ['Angebote abbestellen', 'offers', 'de'],
    ['ऑफ़र बंद करो', 'offers', 'hi'],
    ['ऑफ़र मत भेजो', 'offers', 'hi'],
    ['إيقاف العروض', 'offers', 'ar'],
    ['停止优惠', 'offers', 'zh'],
    ['offers band karo', 'offers', 'en'],
    ['stop order status', 'orders', 'en'],
    ['arrêter suivi de commande', 'orders', 'fr'],
    ['stop updates', 'updates', 'en'],
  ])('%s is about the topic %s where there is one of that name, and spoken in %s', (text, topic, language) => {
    expect(scope(text, withTopics)).toBe(topic)
    expect(readKeyword(text, withTopics).language).toBe(language)
  })

  test('means all marketing by "promotions" and everything by "messages", whatever the topics are called', () => {
    const topics = [
      { topicId: 'a', words: { en: ['Promotions'] } },
      { topicId: 'b', words: { en: ['Messages'] } },
    ]
    expect(scope('stop promotions', { ...cold, topics })).toBe('marketing')
    expect(scope('stop messages', { ...cold, topics })).toBe('all')
  })

  test.each(['stop by', 'stop the car', 'bus stop', 'stop my order', 'cancel my order', 'stop loss', 'stop orders'])(
    'names nothing of ours by "%s"',
    (text) => {
      expect(meaning(text, withTopics)).toBe('none')
    },
  )
})

describe('a person who says something else', () => {
  test.each([
    'can you stop by at 5?',
    "don't stop, I love these",
    'bus stop near you?',
    'cancel my order',
    'please cancel appointment #12',
    'when does the sale end?',
    'the weekend',
    'non-stop flight?',
    'my phone stopped working',
    'stop loss order',
    'end of day',
    'I quit my job lol',
    'shop',
    'step',
    'Stephanie',
    'nonstop deals?',
    '¿hasta cuándo baja el precio?',
    'para mañana',
    'parar de fumar ajuda?',
    'durum ne?',
    'Achieng hapa',
    'دكان مقفل؟',
    'दुकान कब बंद होती है',
    'basta che arrivi oggi',
    'wann ist Ende?',
    '123456',
    'Y',
    'thanks',
    'This number does not accept SMS',
    'no',
    '停止营业了吗',
    'やめてよかった商品ですか',
    'đúng',
    'd u r u m',
    'tak',
    '👍',
    '',
    '   ',
    '?',
    '\u200b',
  ])('is not stopped, not even after marketing: %j', (text) => {
    expect(meaning(text)).toBe('none')
    expect(meaning(text, afterMarketing)).toBe('none')
    expect(meaning(text, { ...withTopics, packs: ['us'] })).toBe('none')
  })

  test('a stop sign in it takes the yes away, and the START', () => {
    expect(meaning('yes 🛑', asked('en', 'Yes', 'No'))).toBe('none')
    expect(meaning('start ⛔', cold)).toBe('none')
  })
})

describe('a person who answers', () => {
  test.each([
    ['en', 'yes|Yes please|y|YESSS|ok|sure'],
    ['fr', "oui|Oui merci !|d'accord"],
    ['es', 'sí|si|claro'],
    ['pt-BR', 'sim|Aceito'],
    ['de', 'ja|Ja, gerne'],
    ['hi', 'हाँ|जी|haan ji'],
    ['ar', 'نعم|موافق'],
    ['ja', 'はい'],
    ['ko', '네'],
    ['pl', 'tak'],
    ['ru', 'да'],
    ['tr', 'evet'],
  ])('yes, to a question in %s: %s', (language, words) => {
    for (const word of words.split('|')) {
      expect(meaning(word, asked(language, 'A', 'B')), word).toBe('yes')
      expect(meaning(word), word).toBe('none')
      expect(meaning(word, afterMarketing), word).toBe('none')
    }
  })

  test.each(['no', 'No, thanks', 'non merci', 'nein danke', 'não', 'नहीं', 'لا شكرا', 'нет', 'いいえ', 'hayır'])(
    'no, whatever the language of the question: %s',
    (text) => {
      expect(meaning(text, asked('en', 'Yes', 'No'))).toBe('no')
      expect(meaning(text)).toBe('none')
    },
  )

  test('by typing what a button says', () => {
    const context = confirming('en', 'Yes, that is right', 'No', 'It was not me')
    expect(meaning('yes that is right', context)).toBe('yes')
    expect(meaning('It was not me!', context)).toBe('not_me')
    expect(meaning("it wasn't me", context)).toBe('not_me')
    expect(meaning('not me', asked('en', 'Yes', 'No'))).toBe('none')
    expect(meaning('STOP', confirming('en', 'Stop', 'Stop', 'Stop'))).toBe('opt_out')
    expect(meaning('Yes, that is right 🛑', context)).toBe('none')
  })

  test('is not taken to agree by thanks in another language', () => {
    expect(meaning('tak', asked('da', 'Ja', 'Nej'))).toBe('none')
    expect(meaning('ano', asked('tl', 'Oo', 'Hindi'))).toBe('none')
    expect(meaning('ya', asked('es', 'Sí', 'No'))).toBe('none')
  })
})

describe('a person who starts again or asks for help', () => {
  test.each([
    'START',
    'unstop',
    'subscribe',
    'join',
    'start please',
    'volver',
    'recibir',
    'alta',
    'voltar',
    'старт',
    'anza',
  ])('starts: %s', (text) => {
    expect(meaning(text)).toBe('opt_in')
  })

  test.each(['help', 'HELP!', 'info', 'ayuda', 'ajuda por favor', 'aide', 'Hilfe', 'मदद', 'مساعدة', 'please help'])(
    'asks for help: %s',
    (text) => {
      expect(meaning(text)).toBe('help')
    },
  )

  test('is not started by a word that is only begun, or part of a sentence', () => {
    for (const text of ['when do you start?', 'start the order', 'dk', 'go', 'join us'])
      expect(meaning(text)).not.toBe('opt_in')
  })
})

describe('a reading', () => {
  const rule = (text: string, context: KeywordContext = cold): [string, string | undefined, string] => {
    const reading: Reading = readKeyword(text, context)
    return [reading.rule, reading.language, reading.key]
  }

  test('names its rung, the form of the message, the language where only one has the word, and the key', () => {
    expect(rule('Unsubscribe')).toEqual(['strong.exact', 'en', 'unsubscribe'])
    expect(rule('STOP')).toEqual(['strong.exact', undefined, 'stop'])
    expect(rule('Arrêtttt')).toEqual(['strong.collapsed', 'fr', 'arret'])
    expect(rule('ЅТОР')).toEqual(['strong.lookalike', undefined, 'stop'])
    expect(rule('🛑')).toEqual(['strong.sign', undefined, '🛑'])
    expect(rule('baja', afterMarketing)).toEqual(['marked.exact', 'es', 'baja'])
    expect(rule('cancel', { ...cold, packs: ['us'] })).toEqual(['strong.exact', 'en', 'cancel'])
    expect(rule('Parar promoções')).toEqual(['scoped.exact', 'pt', 'parar promocoes'])
    expect(rule('Ok, thanks for that!')).toEqual(['none', undefined, 'ok thanks for that'])
  })

  test('is made of whatever is sent, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        readKeyword(text, { ...withTopics, ...asked('en', text, 'No') })
      }),
    )
  })
})
