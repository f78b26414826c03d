// Puts both languages at hand, for what is not loaded over a network while someone waits: scripts and tests.
import { enMessages } from './en/messages';
import { bringMessages } from './messagesFor';
import { zhMessages } from './zh-CN/messages';

bringMessages('en', enMessages);
bringMessages('zh-CN', zhMessages);
