// Review by keyboard: each decision is sent at once, can be undone, and says if somebody was quicker.

import { keepName, post, type Wish } from "./rulings";

const cards = [...document.querySelectorAll<HTMLElement>("[data-claim]")];
const list = document.querySelector<HTMLElement>("[data-head]");
const who = document.querySelector<HTMLInputElement>("#who");
const told = document.querySelector<HTMLElement>("#told");
const dialog = document.querySelector<HTMLDialogElement>("#ask");
const KEYS: Record<string, string> = { a: "accept", r: "reject", c: "correct", n: "note", s: "sensitive" };
const NEEDS_WHY = new Set(["reject", "note", "sensitive"]);
const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

let head = Number(list?.dataset["head"] ?? 0);
let last: number | null = Number(sessionStorage.getItem("counterclaim-last")) || null;

if (list && who && told && dialog) begin(who);

function begin(field: HTMLInputElement): void {
  keepName(field);
  field.form?.addEventListener("submit", (sent) => sent.preventDefault());
  list?.addEventListener("click", (clicked) => {
    const button = clicked.target instanceof Element ? clicked.target.closest<HTMLElement>("[data-act]") : null;
    const card = button?.closest<HTMLElement>("[data-claim]");
    if (button && card) void act(card, button.dataset["act"] ?? "");
  });
  document.addEventListener("keydown", pressed);
  const here = cards.find((each) => each.dataset["claim"] === sessionStorage.getItem("counterclaim-here"));
  if (here) here.focus();
  list?.toggleAttribute("data-ready", true);
}

function pressed(event: KeyboardEvent): void {
  const writing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
  if (writing || event.ctrlKey || event.altKey || event.metaKey) return;
  const step = STEPS[event.key];
  const card = current();
  if (step) move(step);
  else if (KEYS[event.key] && card) void act(card, KEYS[event.key] ?? "");
  else if (event.key === "u") void undo();
  else if (event.key === "v" && card) void reveal(card);
  else return;
  event.preventDefault();
}

function current(): HTMLElement | undefined {
  return cards.find((each) => each.contains(document.activeElement));
}

function move(step: number): void {
  const card = current();
  const at = card ? cards.indexOf(card) + step : 0;
  const next = cards[Math.min(Math.max(at, 0), cards.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

async function act(card: HTMLElement, kind: string): Promise<void> {
  const wish: Wish = { kind, on: [card.dataset["claim"]] };
  if (kind === "correct") {
    const slots = [...card.querySelectorAll<HTMLElement>("[data-slot]")];
    const read = new Map(slots.map((each) => [each.dataset["slot"] ?? "", value(each)]));
    read.delete("kind");
    const given = await ask("Correct: empty is unknown", [...read, ["why", ""]]);
    if (!given) return;
    wish["why"] = given.get("why");
    const changed = [...read].filter(([slot, before]) => (given.get(slot) ?? "") !== before);
    wish["values"] = Object.fromEntries(changed.map(([slot]) => [slot, given.get(slot)?.trim() || null]));
  } else if (NEEDS_WHY.has(kind)) {
    const given = await ask(kind === "note" ? "Note" : `Why ${kind}?`, [["why", ""]]);
    if (!given) return;
    wish["why"] = given.get("why");
  }
  await send(wish, card);
}

function value(slot: HTMLElement): string {
  const first = slot.firstChild?.textContent?.trim() ?? "";
  return first === "unknown" ? "" : first;
}

async function undo(): Promise<void> {
  if (last === null) return tell("There is nothing of yours to undo here.");
  await send({ kind: "undo", number: last, batch: true }, current());
}

/** Shows what the machine read of one claim, once its reader has put down a reading of their own. */
async function reveal(card: HTMLElement): Promise<void> {
  const own = await ask("What do the words tell? It is kept as your note.", [["why", ""]]);
  if (own?.get("why")?.trim()) await send({ kind: "note", on: [card.dataset["claim"]], why: own.get("why") }, card, true);
}

async function send(wish: Wish, card: HTMLElement | undefined, show = false): Promise<void> {
  const name = who?.value.trim() ?? "";
  if (!name) {
    who?.focus();
    return tell("First say who you are: a ruling is made by a named person.");
  }
  const made = await post({ ...wish, who: name, upon: head });
  if (made.error) return tell(made.error);
  head = made.head ?? head;
  last = wish.kind === "undo" ? null : (made.rulings?.[0]?.number ?? null);
  sessionStorage.setItem("counterclaim-last", String(last ?? ""));
  const next = cards[card ? cards.indexOf(card) + (wish.kind === "undo" || show ? 0 : 1) : 0] ?? card;
  sessionStorage.setItem("counterclaim-here", next?.dataset["claim"] ?? "");
  if (show && card) return open(card);
  location.reload();
}

async function open(card: HTMLElement): Promise<void> {
  const page = await fetch(location.pathname);
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const shown = [...fresh.querySelectorAll<HTMLElement>("[data-claim]")].find(
    (each) => each.dataset["claim"] === card.dataset["claim"],
  );
  if (shown) card.replaceChildren(...shown.childNodes);
  card.focus();
}

function tell(words: string): void {
  if (told) told.textContent = words;
}

/** Asks for some words; null where the question was put away. */
function ask(title: string, fields: [string, string][]): Promise<Map<string, string> | null> {
  const place = dialog?.querySelector("#ask-fields");
  const heading = dialog?.querySelector("#ask-title");
  if (!dialog || !place || !heading) return Promise.resolve(null);
  heading.textContent = title;
  place.replaceChildren(...fields.map(field));
  dialog.returnValue = "cancel";
  dialog.showModal();
  return new Promise((resolve) => {
    const done = () => {
      const inputs = [...place.querySelectorAll<HTMLInputElement>("input")];
      resolve(dialog.returnValue === "ok" ? new Map(inputs.map((each) => [each.name, each.value])) : null);
    };
    dialog.addEventListener("close", done, { once: true });
  });
}

function field([name, before]: [string, string]): HTMLElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.name = name;
  input.value = before;
  input.maxLength = 2000;
  label.append(name, " ", input);
  return label;
}
