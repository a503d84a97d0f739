// Shows the filtered list as soon as a filter changes, without leaving the page. Everything here
// is an enhancement: the form, its button and all links work without it.
"use strict";

(function () {
  const form = document.getElementById("roster-form");
  const FOLLOWS_THE_QUERY = ["roster-results", "language-switch"];
  const status = document.getElementById("roster-status");
  let latest = 0;

  function address() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const field = form.elements[name];
      const isUsual = field.options ? field.selectedIndex === 0 : value.trim() === "";
      if (!isUsual) {
        query.append(name, value.trim());
      }
    }
    const asked = query.toString();
    return asked ? `${form.action}?${asked}` : form.action;
  }

  function show(page) {
    for (const id of FOLLOWS_THE_QUERY) {
      const now = page.getElementById(id);
      const before = document.getElementById(id);
      if (now && before) {
        before.replaceWith(document.adoptNode(now));
      }
    }
    const said = ["roster-heading", "roster-summary"].map((id) => document.getElementById(id));
    status.textContent = said
      .map((part) => (part ? part.textContent.replace(/\s+/g, " ").trim() : ""))
      .filter((text) => text !== "")
      .join(". ");
  }

  async function refresh() {
    const asked = address();
    const turn = ++latest;
    try {
      const answer = await fetch(asked, { credentials: "same-origin" });
      const text = await answer.text();
      if (turn !== latest) {
        return;
      }
      if (!answer.ok) {
        throw new Error("the form needs correcting: let the page say how");
      }
      show(new DOMParser().parseFromString(text, "text/html"));
      history.replaceState(null, "", asked);
    } catch {
      window.location.assign(asked);
    }
  }

  form.addEventListener("change", (event) => {
    if (event.target.type !== "date") {
      refresh();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    refresh();
  });
})();
