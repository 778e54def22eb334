import type { FlowWords } from '../flows.ts'

export const es: FlowWords = {
  optIn: {
    already: 'Ya recibes estos mensajes de {business}.',
    change: 'Puedes cambiar lo que recibes cuando quieras.',
  },
  optOut: {
    why: 'Decir por qué',
    rest: 'Mejor una pausa',
    ask: '¿Qué pasó? Tu respuesta ayuda a {business} a mejorar. No tienes que darla.',
    reasons: 'Motivos',
    tooMany: 'Demasiados mensajes',
    notUseful: 'No me sirven',
    wrongTime: 'A mala hora',
    neverAsked: 'Nunca los pedí',
    somethingElse: 'Otra cosa',
    thanks: 'Gracias por decírnoslo. Todo queda igual: {business} no te envía nada más.',
    resting:
      'De acuerdo: durante un mes {business} no te envía nada. Después vuelves a recibir lo que habías elegido. STOP lo termina del todo.',
  },
  help: {
    ask: '¿En qué puede ayudarte {business}?',
    person: 'Hablar con alguien',
    stop: 'Parar mensajes',
    handedOver: 'Alguien de {business} te responderá aquí.',
  },
  missedCall: {
    thanks: 'Gracias por llamar a {business}. Aquí ves lo que recibes y puedes cambiarlo.',
  },
  renewal: {
    thanks: 'Gracias. Nada cambia: sigues recibiendo lo que habías elegido.',
  },
  cameBack: {
    welcome:
      'Nos alegra que hayas vuelto. Vuelves a recibir de {business} lo que habías elegido. ¿Quieres cambiar algo?',
    change: 'Cambiar algo',
    fine: 'Está bien así',
    noted: 'De acuerdo. STOP lo termina cuando quieras.',
  },
}
