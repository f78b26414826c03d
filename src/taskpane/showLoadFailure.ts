import { enParts } from '../i18n/en/parts';
import type { Locale } from '../i18n/Locale';
import { zhParts } from '../i18n/zh-CN/parts';

/** Says that the pane could not be fetched, where an empty pane would say nothing. It stands before React and the messages are there, hence plain elements. */
export const showLoadFailure = (locale: Locale, tryAgain: () => void): void => {
  const words = locale === 'zh-CN' ? zhParts : enParts;
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words.paneFailed;
  const button = document.createElement('button');
  button.textContent = words.tryAgain;
  const notice = document.createElement('div');
  notice.lang = locale;
  notice.append(sentence, button);
  button.addEventListener('click', () => {
    notice.remove();
    tryAgain();
  });
  document.body.prepend(notice);
};
