// A choice of this device (language, theme, columns): in localStorage, the same in every open tab.
import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'gendan.';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

// Storage may be forbidden or full: the choice then holds as long as the page.
const unstorable = new Map<string, string>();

function textOf(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name) ?? unstorable.get(name) ?? null;
  } catch {
    return unstorable.get(name) ?? null;
  }
}

export function readStored<Value>(name: string): Value | null {
  return parsed<Value>(textOf(name));
}

export function writeStored(name: string, value: unknown) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + name, text);
    unstorable.delete(name);
  } catch {
    unstorable.set(name, text);
  }
  for (const listener of listeners) listener();
}

export function forgetStored(name: string) {
  forgetWhere((stored) => stored === name);
}

export function forgetAllStored(beginning: string) {
  forgetWhere((stored) => stored.startsWith(beginning));
}

function forgetWhere(isMeant: (name: string) => boolean) {
  for (const name of [...unstorable.keys()]) if (isMeant(name)) unstorable.delete(name);
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && isMeant(key.slice(prefix.length)));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Nothing was stored where storage is forbidden.
  }
  for (const listener of listeners) listener();
}

export function useStored<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const text = useSyncExternalStore(subscribe, () => textOf(name));
  const set = useCallback((value: Value) => writeStored(name, value), [name]);
  return [parsed<Value>(text) ?? initial, set];
}

function parsed<Value>(text: string | null): Value | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
