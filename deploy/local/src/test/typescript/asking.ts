import { setting } from "./settings.js";

/** A persona's token from the OpenID provider, in English. */
export async function headersOf(persona: string): Promise<Record<string, string>> {
  const answer = await fetch(`${setting("PROVIDER")}/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: persona, client_secret: "any" }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}`, "accept-language": "en" };
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered with the status expected; anything else is an error that shows the problem. */
export function done<T>(answer: Answer<T>, status: number): T {
  if (answer.response.status !== status || answer.data === undefined) {
    throw new Error(`${answer.response.url} answered ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

/** Asks until it is done, for at most half a minute. */
export async function until<T>(ask: () => Promise<Answer<T>>, status: number): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer.response.status === status || Date.now() > deadline) {
      return done(answer, status);
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
