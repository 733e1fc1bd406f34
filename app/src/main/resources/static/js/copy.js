/// Copies the text of the element named by data-copies; says so on the button and to screen readers.
/// The button is hidden until this runs: without script the text is there to be selected.
/// Buttons that a swap brings in are found as well.
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

const find = (within) => within.querySelectorAll("button[data-copies]").forEach(enhance);
find(document);
document.addEventListener("htmx:load", (event) => find(event.target));
