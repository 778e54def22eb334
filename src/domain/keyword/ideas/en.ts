import type { IdeaWords } from '../idea-words.ts'

export const en: IdeaWords = {
  not: 'not no dont don_t doesnt didnt wont cant cannot never nope nah without neither nor aint isnt wasnt wouldnt couldnt shouldnt havent hasnt none wo unwanted dnt nt',
  send: 'send* sent txt* text texting texted msg* messaging messaged write writing wrote writ* forward* whatsapp* ping* post posting dm mail* email* push* share reply sms* hit_up hitting_up',
  call: 'call* ring rings phone_me contact* reach* hear hearing talk* speak* chat*',
  bother:
    'bother* annoy* disturb* harass* spam* pester* bug bugging bombard* flood* irritat* nag* bloody hell crap junk rubbish nonsense fuck* shit* hate unwelcome blowing_up blow_up wake waking ugh',
  message:
    'message* messages texts msgs msg sms notification* notifs alert* broadcast* blast* update* whatsapp communication* correspondence stuff things emails mails',
  ad: 'ad ads advert* promo* offer* deal deals discount* market* sale sales newsletter* news campaign* coupon* commercial* repairs_no',
  cease:
    'stop* cease* quit* end ends ended ending halt* discontinu* terminat* refrain* knock_off knock_it_off cut_it_out cut_out done finish* desist* withdraw* revoke* no_longer hold_it stahp stp stpo pack_it_in give_it_a_rest give_over stfu fuck_off_with turn',
  remove:
    'remov* delet* take_off take_me takeme take drop* eras* get_off get_rid strike scratch exclud* deactivat* disable* turn_off switch_off off out cut cancel* leaving rmv outta comot delte',
  list: 'list lists database* group* system records file files distribution contacts mailing book broadcast_list waiting_list wait_list',
  number: 'number* num phone mobile name details cell contact circulation',
  me: 'me my i im ive id mine myself us we our',
  you: 'you your youre yours ur u guys yall people team shop_s these_people',
  want: 'want* wanna wish* like need* interest* care desir* prefer* would_like rather fan',
  receive: 'receiv* get gets getting got hear_from be_contacted recieve*',
  again:
    'again anymore any_more more further longer ever future henceforth going_forward from_now_on now_on forward_on onwards effective else',
  unsubscribe:
    'unsub* unsus* unsib* dnd do_not_call opt_out optout opt_me_out opting opted_out opt sign_off deregister* unregister*',
  tired:
    'enough tired sick fed_up bored over_it done_with too_much too_many too_often had_it annoyed exhausted overwhelm* over_this every_day everyday daily constantly',
  agree:
    'consent* permission* agree* signed sign_up signed_up subscrib* asked_for approv* authoris* authoriz* allow* opted_in opt_in registered enroll* gave_you',
  alone: 'alone peace go_away get_lost piss_off fuck_off bye goodbye buzz_off sod_off bugger_off rack_off jog_on gtfo',
  any: 'anything nothing any all everything none',
  only: 'only just but except keep still',
  order:
    'order* parcel* deliver* shipping package* packet booking* appointment* reservation* shipment* tracking dispatch* invoice* receipt* refund* return* purchase* courier rider driver repair*',
  ask: 'what whats when where why who which how_much how_many is_it do_you are_you does can_i could_i',
  how: 'how',
  code: 'code* otp link photo* picture* pic pics pin password file_attached document* menu catalog* catalogue',
  time: 'today tomorrow tonight yesterday morning evening monday tuesday wednesday thursday friday saturday sunday clock pm am hour* minute*',
  goods:
    'shirt* shoe* size* colour* color* bag bags onion* sugar milk rice bread cake pizza coffee cup mug dress* food spicy sauce salt table seat* phone_case battery screen washing',
  shop: 'shop store open opening close closed closing serve serving branch location address street door doorbell bell gate',
  bus: 'bus train tram metro station stop_by traffic parking',
  put: 'put add includ* pack wrap use cook leave bring',
  broken: 'working work works broke* broken leak* fault* defect* crash* machine engine',
  like: 'love* enjoy great good nice thanks_for happy awesome delicious',
  start: 'start* resum* join* continu* subscribe_me back resubscribe turn_on switch_on enable activate on',
  wrong: 'wrong mistake* mistaken someone_else somebody_else not_my',
  data: 'data information personal gdpr account privacy',
  person: 'human agent person representative operator someone somebody manager staff',
  pause: 'month* week* later pause* mute* holiday* vacation until while snooze',
  threat: 'report* block* lawyer* legal police sue sued complaint* complain* court authority illegal',
  buy: 'buy* price* cost* pay* paid cheap* stock available card cash',
  this: 'this these that those it here them',
  change: 'chang* switch* replac* instead new different other another',
  told: 'said say saying told asked ask times already repeat request* demand serious* last_time',
  customer: 'customer client buyer member',
  forget: 'forget lose ignore nevermind never_mind',
  tell: 'tell let_me_know inform remind* notify fine okay',
  withdraw: 'withdraw* revoke* take_back taking_back retract* refuse* declin* reject*',
  add: 'add adds adding include put_me sign_me',
  small:
    'a an the of to from in on at by for with and or is are was were be been being am have has had do did will would shall should can could may might must as so if than then there their his her he she they its very really already also too any_one about into up yo lol u_r oh well please just_now ok hi hello hey thanks thank thx pls plz kindly via who_ever am_i let lets some one abeg oga una dey sir madam mate bro dude cheers ta',
}
