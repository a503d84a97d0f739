// The key "/" leads to the search box. Readers who work by voice, or whose keyboard gets in the way,
// can turn it off on the search page. Everything works without this.
"use strict";

(function () {
  const SETTING = "search-shortcut";
  const box = document.getElementById("search-box");
  const offer = document.getElementById("search-shortcut");

  function isOff() {
    try {
      return localStorage.getItem(SETTING) === "off";
    } catch {
      return false;
    }
  }

  function keep(isOn) {
    try {
      localStorage.setItem(SETTING, isOn ? "on" : "off");
    } catch {
      offer.hidden = true;
    }
  }

  if (offer) {
    const choice = offer.querySelector("input");
    choice.checked = !isOff();
    choice.addEventListener("change", () => keep(choice.checked));
    offer.hidden = false;
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    const withOther = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === "/" && box && !typing && !withOther && !isOff()) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
})();
