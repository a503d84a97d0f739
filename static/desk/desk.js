// Names what select2, which Django's admin brings along, leaves unnamed: its search boxes and the
// boxes that show the choice, after the label of their field.
"use strict";

const UNNAMED = ".select2-selection__rendered[role], .select2-search__field";

function fieldLabel(box) {
  const list = box.getAttribute("aria-controls") || "";
  const beside = box.closest(".select2-container")?.previousElementSibling;
  const id = beside?.id || list.replace(/^select2-/, "").replace(/-results$/, "");
  return id && document.querySelector(`label[for="${id}"]`);
}

function name(box) {
  const label = fieldLabel(box);
  if (!label) {
    return;
  }
  label.id = label.id || `${label.htmlFor}_label`;
  box.setAttribute("aria-labelledby", label.id);
  const combobox = box.closest(".select2-selection--single");
  combobox?.setAttribute("aria-labelledby", `${label.id} ${box.id}`);
}

new MutationObserver(() => {
  for (const box of document.querySelectorAll(UNNAMED)) {
    if (!box.hasAttribute("aria-labelledby")) {
      name(box);
    }
  }
}).observe(document.body, { childList: true, subtree: true });
