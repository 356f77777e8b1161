// Sending rulings: by a named person, upon the last ruling that the page has seen.

export type Wish = Record<string, unknown> & { kind: string };

export interface Made {
  rulings?: { number: number; kind: string }[];
  head?: number;
  error?: string;
}

const NAME = "counterclaim-who";

/** Keeps the name of who decides from page to page, on this machine alone. */
export function keepName(field: HTMLInputElement): void {
  field.value = localStorage.getItem(NAME) ?? "";
  field.addEventListener("change", () => localStorage.setItem(NAME, field.value.trim()));
}

export async function post(wish: Wish & { who: string; upon: number }): Promise<Made> {
  try {
    const answer = await fetch("/rulings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(wish),
    });
    return (await answer.json()) as Made;
  } catch (error) {
    return { error: `The server does not answer (${String(error)}); nothing was changed.` };
  }
}
