/** What is spoken in a call. Keys are the prompts of domain/voice-menu; a text is heard once, so its sentences are short. */
export const en = {
  welcome: 'Hello, this is {business}. Here you can choose which messages you want to get from us on WhatsApp.',
  welcome_call: 'Hello, this is {business}. We call once, to ask which messages you want to get from us on WhatsApp.',
  stop_key: 'To hear nothing more from us, press 9 at any time. To hear something again, press star.',
  topic:
    '{topic}. {description} How often: {frequency}. To get this on WhatsApp, press 1 or say yes. To leave it out, press 2 or say no.',
  list: 'You can choose among these. {choices} When you have chosen, press the hash key.',
  choice: 'For {topic}, press {key}. {description} How often: {frequency}.',
  list_more: 'Noted. Press another number, or the hash key to go on.',
  own_number:
    'You are calling from {number}. To get the messages on WhatsApp at this number, press 1. For another number, press 2.',
  type_number: 'Please type the number that has WhatsApp, then press the hash key.',
  check_number: 'You typed {number}. If that is right, press 1. To type it again, press 2.',
  confirm:
    '{business} would send you, on WhatsApp at {number}: {topics}. You can stop at any time by writing STOP in the chat. To agree, press 1 or say yes. If you do not agree, press 2. To choose again, press 3.',
  record: 'After the tone, please say: yes, I agree. Then press the hash key.',
  not_understood: 'Sorry, we did not understand that.',
  silence: 'We did not hear an answer.',
  say_yes: 'yes',
  say_no: 'no',
  bye_asked:
    'Thank you. We now ask you on WhatsApp whether it is right. Only when you tap yes there will messages come. Goodbye.',
  bye_code:
    'Thank you. One thing is left: send this code to {sender} on WhatsApp. {code}. Once more: {code}. Only then will messages come. Goodbye.',
  bye_refused: 'All right, we have noted your no. Goodbye.',
  bye_stopped: 'It is done. You get nothing more from us, on WhatsApp or by telephone. Goodbye.',
  bye_stop_unknown:
    'Your number is withheld, so we cannot tell whom to stop for. Please call again with your number shown, or write STOP to us on WhatsApp. Goodbye.',
  bye_nothing: 'All right. Nothing was chosen, and nothing changes. Goodbye.',
  bye_left: 'We did not get an answer, so nothing changes. Goodbye.',
} as const
