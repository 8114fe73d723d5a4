/** Light and dark: what the system prefers, until the button says otherwise. */

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const themeButton = document.getElementById("theme");

/** @returns {boolean} whether the page is dark now */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : prefersDark.matches;
}

/** Calls back whenever the colours change. */
export function onTheme(/** @type {() => void} */ then) {
  document.addEventListener("portsim:theme", then);
}

function themeChanged() {
  themeButton.setAttribute("aria-pressed", String(isDark()));
  document.dispatchEvent(new Event("portsim:theme"));
}

themeButton.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  themeChanged();
});
prefersDark.addEventListener("change", themeChanged);
themeButton.setAttribute("aria-pressed", String(isDark()));
