import type { LanguageLexicon } from '../language-lexicon.ts'

export const vi: LanguageLexicon = {
  language: 'vi',
  reviewed: false,
  // Accents fall away before words are compared, so "dừng" alone is left out: "đúng", right, has the same letters.
  stop: {
    T2: ['dừng lại', 'đừng nhắn', 'đừng gửi', 'ngừng nhắn', 'hủy đăng ký', 'hủy nhận'],
    T3: [
      'từ chối',
      'ngừng gửi',
      'ngừng nhắn tin',
      'dừng nhắn tin',
      'đừng nhắn tin',
      'đừng nhắn tin nữa',
      'đừng nhắn nữa',
      'đừng gửi tin',
      'đừng gửi tin nữa',
      'đừng gửi nữa',
      'không nhận tin',
      'không nhận tin nhắn',
      'không muốn nhận tin',
      'đừng làm phiền',
      'xóa số của tôi',
      'xoá số của tôi',
    ],
  },
  // TC, the SMS code, says "take care" in English.
  stopMarked: { T3: ['TC', 'đủ rồi', 'không muốn nhận'] },
  wrongNumber: { T3: ['nhầm số', 'sai số', 'nhầm số rồi'] },
  stopWhat: {
    T3: ['ngừng {}', 'hủy {}', 'hủy nhận {}', 'đừng gửi {}', 'không nhận {}', 'không muốn nhận {}'],
  },
  fillers: ['tất cả', 'các', 'gửi', 'nhận', 'thêm'],
  everything: { T3: ['tin nhắn', 'tin', 'tất cả', 'sms'] },
  updates: { T3: ['thông báo', 'cập nhật'] },
  marketing: { T3: ['quảng cáo', 'tiếp thị', 'khuyến mãi', 'khuyến mại'] },
  offers: { T3: ['ưu đãi', 'giảm giá', 'bản tin', 'tin tức'] },
  // DK, the SMS code, is left out: in English it says "don't know", and a START may undo a no.
  start: { T3: ['đăng ký', 'đăng ký lại', 'bắt đầu nhận'] },
  help: { T3: ['trợ giúp', 'giúp đỡ', 'hỗ trợ', 'thông tin'] },
  yes: { T3: ['đồng ý', 'có chứ', 'vâng ạ', 'dạ có', 'được ạ'] },
  yesAtHome: { T3: ['có', 'vâng', 'dạ', 'được'] },
  no: { T3: ['không', 'không cần', 'không đồng ý', 'không cảm ơn'] },
  courtesy: ['vui lòng', 'làm ơn', 'cảm ơn', 'cám ơn', 'xin chào', 'chào', 'nhé', 'giúp tôi', 'giúp em'],
}
