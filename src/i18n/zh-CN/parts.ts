import type { PaneMessages } from '../en/pane';

/** Words where a part of the pane is fetched when it is first needed. */
export const zhParts: PaneMessages['parts'] = {
  loading: '正在加载',
  failed: '此部分未能加载。请检查网络连接，其他功能不受影响。',
  paneFailed: 'Tierwise 未能加载。请检查网络连接后重试。',
  tryAgain: '重试',
};
