/// Leads from a finding to its place in the field it is about: selects the words there. Without script the link
/// leads to the field.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-selects]");
  const field = link && (link.closest("form") ?? document).querySelector(`[name="${link.dataset.selects}"]`);
  if (!field) return;
  event.preventDefault();
  field.setSelectionRange(Number(link.dataset.from), Number(link.dataset.to));
  // A field scrolls to its caret when it is entered, not when the caret is set.
  field.blur();
  field.focus();
});
