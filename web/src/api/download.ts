// A file from the server, with how much of it is here. Its bytes go to the browser's store of blobs piece by piece, which
// keeps much on disk, instead of standing in the page's memory as a whole.
import { ApiProblem, problemFromAnswer, unreachable } from './problems';

export interface DownloadProgress {
  name: string;
  bytes: number;
  // Null: the server did not say.
  total: number | null;
}

interface DownloadRequest {
  // With its query: "/api/v1/exports/orders.csv?status=draft"
  path: string;
  signal: AbortSignal;
  onProgress: (progress: DownloadProgress) => void;
}

export async function download({ path, signal, onProgress }: DownloadRequest): Promise<{ file: Blob; name: string }> {
  const response = await fetch(new Request(location.origin + path, { signal })).catch(() => {
    throw unreachable();
  });
  const { headers } = response;
  if (!response.ok) {
    const document: unknown = await response.json().catch(() => null);
    throw problemFromAnswer(response.status, document, headers.get('X-Request-Id') ?? '');
  }
  const name = fileName(headers.get('Content-Disposition') ?? '');
  const total = Number(headers.get('Content-Length')) || null;
  const file = await gathered(response, (bytes) => onProgress({ name, bytes, total })).catch(() => {
    throw new ApiProblem({ status: 0, code: 'download_cut_off' });
  });
  return { file, name };
}

const pieceBytes = 1 << 20;

async function gathered({ body, headers }: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const pieces: Blob[] = [];
  let loose: Uint8Array<ArrayBuffer>[] = [];
  let looseBytes = 0;
  let bytes = 0;
  onBytes(0);
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    loose.push(read.value);
    looseBytes += read.value.byteLength;
    bytes += read.value.byteLength;
    if (looseBytes >= pieceBytes) {
      pieces.push(new Blob(loose));
      loose = [];
      looseBytes = 0;
    }
    onBytes(bytes);
  }
  return new Blob([...pieces, ...loose], { type: headers.get('Content-Type') ?? '' });
}

// RFC 6266: the name in full before the one in ASCII.
export function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'download';
}
