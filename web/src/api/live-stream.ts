// Reads a stream of server-sent events (WHATWG HTML 9.2). Not EventSource: that one hides the status of
// a refusal and hears only events whose names are known beforehand.
export interface LiveMessage {
  topic: string;
  id?: string;
}

// Takes text as it arrives, in pieces cut anywhere, and gives the messages that are complete.
export class LiveMessageReader {
  private rest = '';

  read(piece: string): LiveMessage[] {
    const blocks = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(messageOf).filter((message) => message !== null);
  }
}

function messageOf(block: string): LiveMessage | null {
  let event = '';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
  }
  if (data.length === 0) return null;
  try {
    const { topic = event, id } = JSON.parse(data.join('\n')) as Partial<LiveMessage>;
    return topic ? { topic, ...(id ? { id } : {}) } : null;
  } catch {
    return null;
  }
}

const slowestReconnect = 30_000;

// Stays connected until `signal` aborts. `onOpen` also follows a reconnect: what changed meanwhile is unknown.
export async function followLiveStream(
  url: string,
  signal: AbortSignal,
  on: { open: () => void; message: (message: LiveMessage) => void; broken: () => void; refused: () => void },
): Promise<void> {
  let wait = 1000;
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal, headers: { Accept: 'text/event-stream' }, cache: 'no-store' });
      if (response.status === 401 || response.status === 403) return on.refused();
      if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
      on.open();
      wait = 1000;
      await readAll(response.body, on.message);
    } catch {
      // Broken lines end here; the loop connects again.
    }
    if (signal.aborted) return;
    on.broken();
    await pause(wait, signal);
    wait = Math.min(wait * 2, slowestReconnect);
  }
}

async function readAll(body: ReadableStream<Uint8Array>, onMessage: (message: LiveMessage) => void) {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  const messages = new LiveMessageReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const message of messages.read(value)) onMessage(message);
  }
}

// Ends sooner once the browser is online again.
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      window.removeEventListener('online', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal.addEventListener('abort', over);
    window.addEventListener('online', over);
  });
}
