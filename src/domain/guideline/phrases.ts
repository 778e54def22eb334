/**
 * Turns of phrase that a fair question does without, in the languages that notices ship in. They catch what is plainly
 * wrong; a colleague reads the rest before it goes live.
 */

/** Whole words in any script; JavaScript's own `\b` knows ASCII only. */
function phrases(...lists: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** A hurry, a prize or a threat tied to saying yes. */
export const pressing = phrases(
  "hurry|last chance|today only|only today|limited time|act now|don[’']?t miss|while (?:stocks|supplies) last",
  'win|prize|free gift|lucky draw|countdown|offer ends',
  'última oportunidad|solo hoy|date prisa|no te pierdas|gana|premio|regalo gratis',
  'última chance|só hoje|corra|não perca|ganhe|prêmio|brinde grátis',
  "dernière chance|aujourd[’']hui seulement|dépêchez|ne manquez pas|gagnez|cadeau gratuit",
  'letzte chance|nur heute|beeilen sie sich|nicht verpassen|gewinnen sie|gratisgeschenk',
  'आखिरी मौका|सिर्फ आज|जल्दी करें|इनाम जीतें|मुफ्त उपहार',
  'الفرصة الأخيرة|اليوم فقط|أسرع|اربح|هدية مجانية',
)

/** A no that makes the person look foolish. */
export const shaming = phrases(
  "hate|don[’']?t (?:like|care)|rather pay|pay full price|miss(?:ing)? out|prefer to pay",
  'odio|prefiero pagar|no me (?:gusta|importa) ahorrar|prefiro pagar|não gosto de economizar',
  "préfère payer|n[’']aime pas économiser|lieber mehr (?:zahlen|bezahlen)|mag keine (?:rabatte|angebote)",
  'बचत नहीं|ज़्यादा (?:पैसे|दाम) देना|परवाह नहीं',
  'أفضل أن أدفع|أفضّل أن أدفع|لا يهمني|لا أحب (?:التوفير|العروض)',
)

/** A tick that says no, or says yes by denying a no. */
export const negated = phrases(
  "do not|don[’']?t|never|unless|opt(?:ing)?[ -]out|unsubscribe",
  'no (?:quiero|deseo|enviar)|não (?:quero|desejo|enviar)|a menos que',
  'ne (?:pas|plus|souhaite|veux)|sauf si|nicht|keine|außer wenn',
  'नहीं|मत (?:भेजें|भेजो)|न भेजें|जब तक',
  'لا (?:أريد|أرغب|ترسل|ترسلوا)|عدم|ما لم',
)

/** A yes that is bound to something else: an order, an account, the terms of business. */
export const bundled = phrases(
  'terms (?:and conditions|of (?:use|service|business))|t ?(?:&|and) ?cs?|general conditions',
  'términos y condiciones|condiciones generales|termos (?:e condições|de uso)|condições gerais',
  'conditions générales|cgu|cgv|agb|(?:allgemeinen? )?(?:geschäfts|nutzungs)bedingungen',
  'नियम और शर्तें|नियम व शर्तें|الشروط والأحكام|شروط (?:الخدمة|الاستخدام)',
)

/** A yes that has to be given before anything else goes on. */
export const forced = phrases(
  'must (?:agree|accept|consent)|(?:is |are )?(?:required|necessary|mandatory) (?:to|for|before)|in order to (?:order|buy|continue|register)',
  '(?:es|son) (?:obligatori[oa]s?|necesari[oa]s?) para|debes aceptar|(?:é|são) (?:obrigatóri[oa]s?|necessári[oa]s?) para|precisa aceitar',
  '(?:est|sont) (?:obligatoires?|nécessaires?) pour|vous devez accepter|(?:ist|sind) (?:erforderlich|notwendig|nötig),? (?:um|für)|müssen (?:zustimmen|einwilligen)',
  'अनिवार्य है|सहमति ज़रूरी है|يجب (?:أن توافق|الموافقة)|إلزامي|مطلوبة? (?:لإتمام|للمتابعة)',
)

/** Talk of offers, which belongs to marketing whatever the topic is called. */
export const promotional = phrases(
  'sales?|discounts?|promotions?|promo|deals?|coupons?|vouchers?|special offers?',
  'rebajas?|descuentos?|promociones|ofertas?|descontos?|promoções|cupons?',
  'soldes|remises?|réductions?|rabatte?|angebote?|gutscheine?|aktionen',
  'छूट|ऑफर|सेल|خصم|خصومات|عروض',
)

/** Words of examples, which never face the public. */
export const placeholders = phrases('acme', 'lorem ipsum', '[a-z-]+\\.example', 'example\\.(?:com|org|net)')

/** Says that messages are sent by a machine, as the United States want it said. */
export const automated = phrases(
  'automated|automatically|autodialer',
  'automatizad[oa]s?|automáticos?|automáticas?|automaticamente|automáticamente',
  'automatisée?s?|automatiques?|automatisierte?[nrs]?|automatische?[nrs]?|automatisch',
  'स्वचालित|آلية|آليا|آليًا|تلقائية|تلقائيا|تلقائيًا',
)

/** Says that nobody has to agree in order to buy. */
export const notACondition = phrases(
  'not (?:a )?(?:condition|required|necessary)|never (?:a )?condition',
  'no (?:es|son) (?:una )?(?:condición|obligatorio|necesario)|não é (?:uma )?(?:condição|obrigatório|necessário)',
  "n[’']est pas (?:une condition|obligatoire|nécessaire)|keine (?:bedingung|voraussetzung)|nicht (?:nötig|erforderlich)",
  'शर्त नहीं|ज़रूरी नहीं|आवश्यक नहीं|ليست شرطا|ليست شرطًا|ليس شرطا|ليس شرطًا',
)
