// A file to the server with its progress, which fetch does not tell.
import { problemFromAnswer, unreachable } from './problems';

export interface UploadRequest {
  // Below /api/v1, with its query but the file's name: "/imports".
  path: string;
  query?: Readonly<Record<string, string>>;
  file: File;
  csrfToken: string;
  headers: Readonly<Record<string, string>>;
  // 0 … 1
  onProgress: (part: number) => void;
}

export function upload<Made>({ path, query, file, csrfToken, headers, onProgress }: UploadRequest): Promise<Made> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}?${new URLSearchParams({ ...query, name: uploadName(file.name) })}`);
    const all = { ...headers, 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const document = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(document as Made);
      else reject(problemFromAnswer(request.status, document, request.getResponseHeader('X-Request-Id') ?? ''));
    };
    request.send(file);
  });
}

const longestName = 200;

// The end tells the kind of file, so a long name loses its middle.
export function uploadName(name: string): string {
  const letters = [...(name.trim() || 'file')];
  if (letters.length <= longestName) return letters.join('');
  return `${letters.slice(0, longestName - 41).join('')}…${letters.slice(-40).join('')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
