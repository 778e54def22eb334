import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../base/clock.ts'
import { lexicons } from './lexicon.ts'
import { readKeyword } from './read-keyword.ts'
import { afterMarketing, at, cold, meaning, offers, updates } from './sample-context.ts'
import { allWords, wordKey } from './word-index.ts'

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
