import type { DoubtWords } from '../doubt.ts'

export const es: DoubtWords = {
  likely:
    '¿Quiere que dejemos de enviarle mensajes de {business}? Hasta que responda no le enviaremos nada. Si no sabemos de usted en 24 horas, dejaremos de enviarlos.',
  unsure: '¿Quiere que dejemos de enviarle mensajes de {business}? Hasta que responda no le enviaremos ofertas.',
  stop: 'Detener todo',
  keep: 'Dejarlo como está',
  only: 'Solo esto',
  onlyMarketing: 'Solo las ofertas',
  onlyTopic: '«Solo esto» detiene: {topic}.',
  kept: 'De acuerdo. Todo queda como está.',
  person: 'Lo hemos pasado. Alguien de {business} le responderá aquí.',
  erasure: 'También hemos pasado su deseo de que se borren sus datos. Alguien de {business} se encargará.',
}
