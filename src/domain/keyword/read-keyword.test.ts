import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour } from '../../base/clock.ts'
import { lexicons } from './lexicon.ts'
import { type KeywordContext, type OfferedAnswer, type Reading, readKeyword } from './read-keyword.ts'
import { allWords, wordKey } from './word-index.ts'

const at = new Date('2026-11-23T10:00:00Z')
const offers = {
  topicId: 'offers',
  words: { en: ['Offers'], de: ['Angebote'], hi: ['ऑफ़र'], ar: ['العروض'], zh: ['优惠'] },
}
const orders = { topicId: 'orders', words: { und: ['order status'], en: ['Order status'], fr: ['Suivi de commande'] } }
const updates = { topicId: 'updates', words: { en: ['Updates'] } }

const cold: KeywordContext = { at, packs: ['world'], lastMarketingAt: -Infinity, topics: [] }
const afterMarketing: KeywordContext = { ...cold, lastMarketingAt: at.getTime() - hour }
const withTopics: KeywordContext = { ...cold, topics: [offers, orders, updates] }

/** A question with these answers to tap, which say nothing by themselves here. */
function asked(language: string, ...labels: string[]): KeywordContext {
  const answers = labels.map((label) => ({ label, means: 'other' }) as const)
  return { ...cold, lastMarketingAt: at.getTime(), openQuestion: { language, answers } }
}

function confirming(language: string, yes: string, no: string, notMe: string): KeywordContext {
  const answers: OfferedAnswer[] = [
    { label: yes, means: 'yes' },
    { label: no, means: 'no' },
    { label: notMe, means: 'not_me' },
  ]
  return { ...cold, lastMarketingAt: at.getTime(), openQuestion: { language, answers } }
}

function meaning(text: string, context: KeywordContext = cold): string {
  return readKeyword(text, context).meaning
}

function scope(text: string, context: KeywordContext = cold): string {
  const reading = readKeyword(text, context)
  if (reading.meaning !== 'opt_out') return reading.meaning
  return reading.scope.kind === 'topic' ? reading.scope.topicId : reading.scope.kind
}

describe('a person who types a word that means stop everywhere', () => {
  // The words without * of the standards note, by language.
  test.each([
    [
      'en',
      'stop|stopall|stop all|unsubscribe|end|quit|revoke|opt out|opt-out|optout|remove|unsub|remove me|take me off',
    ],
    ['en', "don't text|do not message|do not contact|leave me alone|stop texting|stop sending|stop messaging"],
    ['es', 'detener|salir|parar|darme de baja|darse de baja|cancelar suscripción|no recibir|desuscribir'],
    [
      'pt',
      'parar|sair|descadastrar|remover|pare de mandar|pare de enviar|não quero mais|não me mande|me tira da lista',
    ],
    ['fr', 'arret|arrêt|arrete|stop|arrêter|désabonner|désinscrire|ne plus recevoir|ne me contactez plus|retirez-moi'],
    ['de', 'stopp|abmelden|abbestellen|austragen|nicht mehr schreiben|keine nachrichten mehr|keine weiteren|aufhören'],
    ['it', 'disiscrivi|cancella iscrizione|smettila|non scrivermi|non contattarmi|annulla iscrizione|cancellami'],
    ['nl', 'afmelden|uitschrijven|stoppen|geen berichten meer'],
    ['pl', 'przestań|nie pisz|nie piszcie|wypisz mnie|usuń mój numer|odsubskrybuj'],
    ['sv da no', 'avsluta prenumeration|meld av|stopp|avregistrera|stop|afmeld|avslutt'],
    [
      'cs … cy',
      'zrušit odběr|zrušiť odber|leiratkozás|dezabonare|odjava|отписване|poistu postituslistalta|desubscripció',
    ],
    ['cy', 'dad-danysgrifio'],
    ['el', 'στοπ|διακοπή|διαγραφή|σταμάτα|σταματήστε|μη μου στέλνετε'],
    ['ru', 'стоп|отписаться|отписка|отпишите|не пиши|не пишите|прекратите|удалите мой номер'],
    ['uk', 'відписатися|стоп'],
    ['tr', 'RET|dur|abonelikten çık|iptal abonelik|mesaj istemiyorum'],
    ['az', 'dayan'],
    ['ar', 'إيقاف|ايقاف|توقف|وقف|وقف الرسائل|إلغاء الاشتراك|الغاء الاشتراك|لا تراسل|لا تراسلني|لا ترسل|احذف رقمي'],
    ['he', 'הסר|הסרה|הסירו אותי|תפסיק|תפסיקו|הפסק|אל תשלח|ביטול רישום'],
    ['fa ur', 'لغو|توقف|بند کرو|روکیں'],
    ['hi', 'रुको|रोको|बंद करो|बंद करें|मत भेजो|मत भेजिए|मैसेज मत करो|संपर्क मत करो|नंबर हटाओ|सदस्यता समाप्त'],
    ['hi-Latn', 'band karo|band kar do|mat bhejo|pareshan mat karo'],
    ['bn', 'থামো|বন্ধ করুন|বন্ধ করো|আর পাঠাবেন না'],
    ['ta te', 'நிறுத்து|நிறுத்துங்கள்|அனுப்ப வேண்டாம்|ఆపు|ఆపండి|పంపవద్దు'],
    ['mr', 'थांबा|थांबवा|बंद करा|पाठवू नका'],
    ['gu kn ml pa', 'બંધ કરો|ನಿಲ್ಲಿಸಿ|നിർത്തൂ|ਬੰਦ ਕਰੋ'],
    ['id ms', 'berhenti|unsub|stop|unreg|jangan kirim|hentikan|henti'],
    ['vi', 'dừng lại|đừng nhắn|đừng gửi|ngừng nhắn|hủy đăng ký|hủy nhận|từ chối'],
    ['th', 'หยุด|ยกเลิกการรับข่าวสาร|ไม่รับ'],
    ['tl', 'itigil|tigil|hinto|ihinto|huwag na mag-text'],
    ['sw rw', 'acha|simama|sitisha|toka|hagarika'],
    ['zh', '退订|退訂|取消订阅|取消訂閱|停止|不要再发|不要再發|别再发|不要打扰'],
    ['ja', '配信停止|停止して|やめて|止めて|送らないで|連絡しないで|登録を取り消す|解除|退会'],
    ['ko', '수신거부|무료거부|그만|그만 보내|보내지 마|보내지 마세요|문자 보내지 마|연락하지 마|구독 해지'],
  ])('%s: %s', (_, words) => {
    for (const word of words.split('|')) {
      const reading = readKeyword(word, cold)
      expect(reading, word).toMatchObject({ meaning: 'opt_out', strength: 'strong', scope: { kind: 'all' } })
    }
  })

  test.each([
    'stop.',
    'Stop!!!',
    '  sToP ',
    'ＳＴＯＰ',
    'S T O P',
    'S.T.O.P.',
    'STOP🛑',
    '🛑',
    '🚫🚫',
    'stop pls',
    'please stop',
    'ok, stop. Thanks!',
    'dear sir, please stop',
    'stoppp',
    'STOPPPPP',
    'stop stop stop',
    'S T O O O P',
    'ЅТОР',
    'STОP',
    'dont text me',
    'Unsubscribe me now',
    'stop svp',
    "Stop s'il te plaît",
    'bitte abmelden',
    'ايقـاف',
    'من فضلك أوقفوا',
    'प्लीज़ बंद करो',
    'कृपया मैसेज मत करो 🙏',
    'やめてください',
    'すみません、配信停止をお願いします',
    '请退订，谢谢',
    '麻烦停止',
    'หยุดครับ',
    'ขอหยุดส่งข้อความด้วยค่ะ',
    'ABONELİKTEN ÇIK',
    'ΔΙΑΓΡΑΦΗ',
    'നിര്‍ത്തൂ',
    'Moi, désabonnez-moi please',
  ])('is understood: %j', (text) => {
    expect(readKeyword(text, cold)).toMatchObject({ meaning: 'opt_out', strength: 'strong', scope: { kind: 'all' } })
  })

  test('is understood whatever surrounds the word, in every language', () => {
    const words = lexicons.flatMap(({ stop }) => allWords(stop))
    const courtesies = lexicons.flatMap(({ courtesy }) => courtesy)
    const around = fc.array(
      fc.oneof(
        fc.constantFrom(...courtesies),
        fc.constantFrom(
          '!',
          '...',
          '"',
          '(',
          ')',
          '¡',
          '؟',
          '。',
          '—',
          '*',
          '_',
          '~',
          '…',
          '\n',
          '😡',
          '🙏🏽',
          '🛑',
          '👍',
          '\u200b',
          '\u200f',
        ),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.infiniteStream(fc.nat(3)), around, around, (word, dice, head, tail) => {
        const disguised = Array.from(word, (letter) => disguise(letter, dice.next().value)).join('')
        const text = [...head, disguised, ...tail].join(' ')
        expect(readKeyword(text, cold), text).toMatchObject({ meaning: 'opt_out', scope: { kind: 'all' } })
      }),
      { numRuns: 3_000 },
    )
  })

  test('is understood with letters drawn out, in every language', () => {
    const words = lexicons.flatMap(({ stop }) => allWords(stop)).filter((word) => /\p{L}/u.test(word))
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), fc.integer({ min: 3, max: 30 }), (word, where, times) => {
        const letters = Array.from(word.normalize('NFC'))
        const spots = letters.flatMap((letter, i) => (/^\p{L}$/u.test(wordKey(letter)) ? [i] : []))
        const spot = spots[where % spots.length] ?? 0
        letters[spot] = (letters[spot] ?? '').repeat(times)
        expect(meaning(letters.join('')), letters.join('')).toBe('opt_out')
      }),
      { numRuns: 2_000 },
    )
  })

  test('is not overruled by anything that we asked or sent', () => {
    const words = lexicons.flatMap(({ stop }) => allWords(stop)).filter((word) => wordKey(word) !== 'acha')
    const contexts = fc.record({
      at: fc.constant(at),
      packs: fc.subarray(['world', 'us', 'in', 'eu', 'br', 'demo']),
      lastMarketingAt: fc.constantFrom(-Infinity, at.getTime() - 5 * day, at.getTime()),
      openQuestion: fc.option(
        fc.record({
          language: fc.constantFrom('en', 'de', 'hi', 'zh'),
          answers: fc.array(
            fc.record({
              label: fc.constantFrom('Stop', 'Yes', 'Remove', 'End'),
              means: fc.constantFrom('yes', 'no', 'not_me', 'other'),
            }),
          ),
        }),
        { nil: undefined },
      ),
      topics: fc.constantFrom([], [offers, updates], [{ topicId: 'odd', words: { en: ['stop', 'all', 'remove'] } }]),
    })
    fc.assert(
      fc.property(fc.constantFrom(...words), contexts, (word, context) => {
        expect(readKeyword(word, context)).toMatchObject({
          meaning: 'opt_out',
          scope: { kind: 'all' },
          strength: 'strong',
        })
      }),
    )
  })

  test('in India "acha" is what everybody says to everything, and stops nothing', () => {
    expect(meaning('acha')).toBe('opt_out')
    expect(meaning('Acha acha', { ...afterMarketing, packs: ['in', 'world'] })).toBe('none')
    expect(meaning('band karo', { ...afterMarketing, packs: ['in', 'world'] })).toBe('opt_out')
  })

  test('in the United States all seven words that end consent by law are strong, "cancel" among them', () => {
    const us = { ...cold, packs: ['us', 'world'] }
    for (const word of ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe']) {
      expect(readKeyword(word, us), word).toMatchObject({
        meaning: 'opt_out',
        strength: 'strong',
        scope: { kind: 'all' },
      })
    }
    expect(
      readKeyword('CANCELLL', {
        ...us,
        openQuestion: { language: 'en', answers: [{ label: 'Cancel', means: 'other' }] },
      }),
    ).toMatchObject({
      meaning: 'opt_out',
    })
    expect(meaning('cancel')).toBe('none')
  })
})

function disguise(letter: string, how: number): string {
  const code = letter.charCodeAt(0)
  switch (how) {
    case 1:
      return letter.toUpperCase()
    case 2:
      return code > 0x20 && code < 0x7f && /[a-z0-9]/i.test(letter) ? String.fromCharCode(code + 0xfee0) : letter
    case 3:
      return `${letter}\u200b`
    default:
      return letter
  }
}

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
