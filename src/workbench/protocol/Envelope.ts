/** The envelope of Office.js' messages between windows (`Microsoft.Office.Common`). Names are the wire's own. */

const MessageType = { request: 0, response: 1 } as const;
export const RequestKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** Error codes of the envelope itself; errors of a method travel inside its data. */
export const EnvelopeError = { none: 0, handlingRequest: -2 } as const;

const ResponseKind = { answer: 0, event: 1 } as const;

export interface RequestEnvelope {
  readonly _messageType: typeof MessageType.request;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface ResponseEnvelope {
  readonly _messageType: typeof MessageType.response;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  readonly _responseType: number;
  readonly _serializerVersion: 1;
}

/** A request of this conversation, or `undefined` for any other message that reaches the window. */
export function parseRequest(text: unknown, conversationId: string): RequestEnvelope | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const message = JSON.parse(text) as Partial<RequestEnvelope> | null;
    return message?._messageType === MessageType.request && message._conversationId === conversationId
      ? (message as RequestEnvelope)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The answer to a request. */
export function answerTo(
  request: RequestEnvelope,
  origin: string,
  data: unknown,
  errorCode: number = EnvelopeError.none,
): ResponseEnvelope {
  return responseTo(request, origin, data, errorCode, ResponseKind.answer);
}

/** An event for which `registration` asked. It goes by the registration's correlation id, as often as it happens. */
export function eventFor(registration: RequestEnvelope, origin: string, data: unknown): ResponseEnvelope {
  return responseTo(registration, origin, data, EnvelopeError.none, ResponseKind.event);
}

function responseTo(request: RequestEnvelope, origin: string, data: unknown, errorCode: number, responseType: number): ResponseEnvelope {
  return {
    _messageType: MessageType.response,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: 1,
  };
}
