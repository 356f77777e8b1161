// What every page adds to what the server drew: nothing on it is needed to read.

const search = document.querySelector<HTMLInputElement>("#look");

document.addEventListener("keydown", (pressed) => {
  const writing = pressed.target instanceof Element && pressed.target.closest("input, textarea, select");
  if (pressed.key === "/" && !writing && search) {
    pressed.preventDefault();
    search.focus();
  }
});
