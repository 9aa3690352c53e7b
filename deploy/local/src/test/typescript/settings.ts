/** What the test that starts this has told by the environment. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

/** A line that the test reads. */
export function tell(what: string, seen: unknown): void {
  console.log(`${what}: ${String(seen).replace(/\s+/g, " ")}`);
}
