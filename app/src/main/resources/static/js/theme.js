/// Light, dark, or as the system: changes the page at once and leaves the choice in the cookie the server renders from.
/// Without script the same three buttons post the form.
const root = document.documentElement;
const form = document.querySelector("form.theme");

form?.addEventListener("submit", (event) => {
  const choice = event.submitter?.value;
  if (!["system", "light", "dark"].includes(choice)) return;
  event.preventDefault();
  if (choice === "system") delete root.dataset.theme;
  else root.dataset.theme = choice;
  document.cookie = `theme=${choice}; Path=/; Max-Age=31536000; SameSite=Lax`;
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.value === choice));
  }
});
