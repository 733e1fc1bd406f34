/// Copies the text of the element named by data-copies; says so on the button and to screen readers.
/// The button is hidden until this runs: without script the text is there to be selected.
/// Buttons that a swap brings in are found as well. What is shown this once gets a button of its own.
function enhance(button) {
  if (!button.hidden) return;
  button.hidden = false;
  const label = button.querySelector("[data-label]") ?? button;
  const words = label.textContent;
  label.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(source.textContent);
      label.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(source);
      label.textContent = "Selected: press Ctrl+C";
    }
    setTimeout(() => { label.textContent = words; }, 2500);
  });
}

/// A link, token or secret: nobody should have to hit all of a long line with the mouse.
function offer(key, number) {
  if (key.nextElementSibling?.matches("button[data-copies]")) return;
  key.id ||= `key-${number}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small";
  button.dataset.copies = key.id;
  button.textContent = "Copy";
  button.hidden = true;
  key.after(button);
}

function find(within) {
  within.querySelectorAll("pre.key[tabindex]").forEach(offer);
  within.querySelectorAll("button[data-copies]").forEach(enhance);
}
find(document);
document.addEventListener("htmx:load", (event) => find(event.target));
