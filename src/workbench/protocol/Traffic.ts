/** What went over the wire as Rich API batches. Bytes are those of the JSON bodies in UTF-8. */
export class Traffic {
  #requests = 0;
  #requestBytes = 0;
  #responseBytes = 0;
  #pushedBytes = 0;

  get requests(): number {
    return this.#requests;
  }
  get requestBytes(): number {
    return this.#requestBytes;
  }
  get responseBytes(): number {
    return this.#responseBytes;
  }

  /** Messages the host sent of its own accord: events and calls of custom functions with their arguments. */
  get pushedBytes(): number {
    return this.#pushedBytes;
  }

  countRequest(bytes: number): void {
    this.#requests++;
    this.#requestBytes += bytes;
  }

  countResponse(bytes: number): void {
    this.#responseBytes += bytes;
  }

  countPush(bytes: number): void {
    this.#pushedBytes += bytes;
  }

  reset(): void {
    this.#requests = 0;
    this.#requestBytes = 0;
    this.#responseBytes = 0;
    this.#pushedBytes = 0;
  }
}

const encoder = new TextEncoder();

/** Length of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
