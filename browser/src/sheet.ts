// The sheet of an incident: a grade or a note, by a named person, under a named standard.

import { keepName, post } from "./rulings";

const form = document.querySelector<HTMLFormElement>("#assess");
const told = document.querySelector<HTMLElement>("#assess-told");

if (form) begin(form);

function begin(form: HTMLFormElement): void {
  const who = form.elements.namedItem("who") as HTMLInputElement;
  keepName(who);
  form.addEventListener("submit", (sent) => {
    sent.preventDefault();
    void send(form);
  });
  // Before this the form would go nowhere: nothing can be saved until it is heard.
  for (const button of form.querySelectorAll("button")) button.disabled = false;
}

async function send(form: HTMLFormElement): Promise<void> {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? "").trim();
  const grade = text("grade");
  const made = await post({
    kind: grade ? "assess" : "note",
    who: text("who"),
    upon: Number(form.dataset["head"] ?? 0),
    on: [`incident:${form.dataset["incident"] ?? ""}`],
    why: text("why"),
    ...(grade ? { grade, standard: text("standard") } : {}),
  });
  if (made.error && told) told.textContent = made.error;
  else location.reload();
}
