import { useSyncExternalStore } from 'react';
import type { Conversation } from '../conversation/createConversation';
import type { PaneState } from '../conversation/PaneState';

/** The state of the conversation, as React sees it. */
export const useConversation = (conversation: Conversation): PaneState => useSyncExternalStore(conversation.subscribe, conversation.get);
