/// Keys: j and k walk the timeline or the parts of a postmortem, e edits the chosen one, w goes to writing, / goes to the
/// filter, ? lists the keys, g then i goes to the list.
/// They rest while somebody types, and can be switched off in the dialog (WCAG 2.1.4); the choice stays in this browser.
const SWITCH = "unrepeat.keys";
const dialog = document.querySelector("dialog#keys");
const toggle = dialog?.querySelector("input[name=keys]");
let chosen = null;
let before = "";

const remembered = () => {
  try { return localStorage.getItem(SWITCH) !== "off"; } catch { return true; }
};
let active = remembered();

if (toggle) {
  toggle.checked = active;
  toggle.addEventListener("change", () => {
    active = toggle.checked;
    try { localStorage.setItem(SWITCH, active ? "on" : "off"); } catch { /* private window: lasts for this page */ }
  });
}
for (const button of document.querySelectorAll("[data-opens=keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => dialog?.showModal());
}

const rows = () => [...document.querySelectorAll(".event, .writing .part")].filter((row) => !row.closest(".fold > details:not([open])"));

function walk(step) {
  const all = rows();
  if (all.length === 0) return;
  const from = all.indexOf(chosen ?? document.querySelector(".event:target"));
  const next = from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + step));
  chosen?.removeAttribute("aria-current");
  chosen = all[next];
  chosen.setAttribute("aria-current", "true");
  chosen.tabIndex = -1;
  chosen.focus({ preventScroll: true });
  chosen.scrollIntoView({ block: "nearest" });
  chosen.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
}

const typing = (target) => target.closest("input, textarea, select, [contenteditable=true]") !== null;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open || typing(event.target)) return;
  if (!active) return;
  const sequence = before + event.key;
  before = event.key === "g" ? "g" : "";
  if (sequence === "gi") { location.assign("/incidents"); return; }
  switch (event.key) {
    case "j": walk(1); break;
    case "k": walk(-1); break;
    case "e": {
      const field = chosen?.querySelector("form.write :is(textarea, input:not([type=hidden]), select)");
      if (field) event.preventDefault();
      (field ? () => field.focus() : () => chosen?.querySelector(".edit a")?.click())();
      break;
    }
    case "w": document.querySelector("[data-key=w]")?.click(); break;
    case "/": {
      const find = document.querySelector("[data-key='/']");
      if (!find) return;
      event.preventDefault();
      find.focus();
      find.select();
      break;
    }
    case "?": dialog?.showModal(); break;
    default: return;
  }
});
