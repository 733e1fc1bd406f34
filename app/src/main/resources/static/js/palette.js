/// The command palette: Ctrl+K or Cmd+K, or the button of the bar, which is a link to the same search as a page. Focus stays
/// in the field; the arrows move the choice (combobox with a listbox, as the ARIA patterns draw it), Enter follows it.
const dialog = document.querySelector("dialog#palette");
const opener = document.querySelector("a[data-opens=palette]");
const field = dialog?.querySelector("input");
const list = dialog?.querySelector("[role=listbox]");
const said = dialog?.querySelector("[role=status]");
const PAUSE = 120;
const PATIENCE = 10000;
let timer = 0;
let asking = null;
let answered = null;

const options = () => [...list.querySelectorAll("[role=option]")];
const chosen = () => list.querySelector("[aria-selected=true]");

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  if (!option) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const all = options();
  if (all.length === 0) return;
  choose(all[(all.indexOf(chosen()) + step + all.length) % all.length]);
}

function show(html) {
  list.innerHTML = html;
  const template = list.querySelector("template");
  said.textContent = template?.dataset.said ?? "";
  template?.remove();
  options().forEach((option, at) => { option.id = `palette-${at}`; });
  said.classList.toggle("unseen", options().length > 0);
  field.setAttribute("aria-expanded", String(options().length > 0));
  list.scrollTop = 0;
  choose(options()[0]);
}

async function ask() {
  clearTimeout(timer);
  asking?.abort();
  const mine = asking = new AbortController();
  const words = field.value;
  const address = new URL(opener.href);
  address.searchParams.set("q", words);
  try {
    address.searchParams.set("only", "list");
    const answer = await fetch(address, { signal: AbortSignal.any([mine.signal, AbortSignal.timeout(PATIENCE)]) });
    if (!answer.ok || answer.redirected) throw new Error(`answered ${answer.status}`);
    const html = await answer.text();
    if (mine !== asking) return;
    show(html);
    answered = words;
  } catch (failure) {
    if (mine !== asking) return;
    list.replaceChildren();
    choose(null);
    field.setAttribute("aria-expanded", "false");
    said.classList.remove("unseen");
    said.textContent = "The server gave no list. Press Enter to try again, or reload the page to sign in again.";
    answered = null;
  }
}

function open() {
  if (dialog.open) return;
  field.value = "";
  dialog.showModal();
  field.focus();
  ask();
}

async function follow() {
  if (answered !== field.value) await ask();
  chosen()?.click();
}

if (dialog && opener) {
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog.open) dialog.close(); else open();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    switch (event.key) {
      case "ArrowDown": move(1); break;
      case "ArrowUp": move(-1); break;
      case "PageDown": choose(options().at(Math.min(options().length - 1, options().indexOf(chosen()) + 8))); break;
      case "PageUp": choose(options().at(Math.max(0, options().indexOf(chosen()) - 8))); break;
      case "Enter": follow(); break;
      default: return;
    }
    event.preventDefault();
  });
  list.addEventListener("pointermove", (event) => {
    const under = event.target.closest("[role=option]");
    if (under && under !== chosen()) choose(under);
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest("[role=option]")) dialog.close();
  });
  dialog.querySelector("[data-closes]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => { clearTimeout(timer); asking?.abort(); asking = null; });
}
