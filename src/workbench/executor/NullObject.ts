import type { HostObject } from './HostObject';

/**
 * What a `...OrNullObject` method answers when there is nothing. On the wire it is `null`, which makes the add-in's proxy `isNullObject`;
 * whatever is asked of it afterwards answers `null` too and is no error.
 */
export const NULL_OBJECT: HostObject = Object.freeze({ $type: 'NullObject' });
