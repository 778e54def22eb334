import type { TemplateWords } from '../templates.ts'

export const es: TemplateWords = {
  stopFooter: 'Escribe STOP para no recibir más mensajes de WhatsApp.',
  stopPromotions: 'Detener promociones',
  confirmationRequest: {
    text: 'Alguien dejó este número a {business} para recibir estos mensajes por WhatsApp: {topics}. ¿Es correcto?',
    yes: 'Sí, es correcto',
    no: 'No',
    notMe: 'No fui yo',
  },
}
