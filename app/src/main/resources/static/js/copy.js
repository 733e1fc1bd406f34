/// Copies the text of the element named by data-copies; says so on the button and to screen readers.
/// The button is hidden until this runs: without script the text is there to be selected.
for (const button of document.querySelectorAll("button[data-copies]")) {
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
