// Whether the server can be reached, where only that is the question.
const answersOfOthers = [502, 504]; // of what stands before a server that is away

export async function isServerReachable(): Promise<boolean> {
  try {
    const { status } = await fetch('/health', { cache: 'no-store' });
    return !answersOfOthers.includes(status);
  } catch {
    return false;
  }
}
