/** The languages of the product; Excel's display language decides (anything but Chinese reads English). */
export type Locale = 'en' | 'zh-CN';
