import type { ExampleTopicWords } from '../example-topics.ts'

export const hi: ExampleTopicWords = {
  order_status: {
    name: 'ऑर्डर की स्थिति',
    description: 'आपका ऑर्डर कहाँ है, पैकिंग से लेकर आपके दरवाज़े तक।',
    frequency: 'हर ऑर्डर पर लगभग 4',
  },
  recommendations: {
    name: 'उत्पादों के सुझाव',
    description: 'आपकी खरीदारी से मेल खाते सुझाव।',
    frequency: 'महीने में ज़्यादा से ज़्यादा 2',
  },
  offers: {
    name: 'ऑफ़र',
    description: 'सेल और सदस्यों के लिए दाम।',
    frequency: 'महीने में ज़्यादा से ज़्यादा 4',
  },
  reminders: {
    name: 'रिमाइंडर',
    description: 'वे समय और तारीखें जो आपने खुद तय की हैं।',
    frequency: 'केवल समय आने पर',
  },
  updates: {
    name: 'अपडेट',
    description: 'कारोबार की खबरें: नई शाखाएँ और खुलने का समय।',
    frequency: 'महीने में लगभग 1',
  },
}
