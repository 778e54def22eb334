/** Titles of buttons have at most 20 characters. */
export const en = {
  likely:
    'Shall we stop sending you messages from {business}? Until you answer we send nothing. If we do not hear from you within 24 hours, we stop.',
  unsure: 'Shall we stop sending you messages from {business}? Until you answer we send you no offers.',
  stop: 'Stop everything',
  keep: 'Keep as it is',
  only: 'Only this',
  onlyMarketing: 'Only offers',
  onlyTopic: '“Only this” stops: {topic}.',
  kept: 'All right. Everything stays as it is.',
  person: 'We have passed this on. Somebody from {business} will answer you here.',
  erasure: 'We have also passed on your wish that your data be deleted. Somebody from {business} will see to it.',
} as const
