// Shows the card of the quotation that is pointed at, focused or clicked. The page works without it.
(() => {
  "use strict";
  const text = document.getElementById("text");
  const panel = document.getElementById("panel");
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = "Point at a quotation, or move to one with Tab, to see its cue, source and evidence. " +
    "Enter or a click keeps it; Escape lets it go.";
  let kept = false;

  const clear = () => {
    for (const element of text.querySelectorAll(".on")) element.classList.remove("on");
    panel.replaceChildren(hint);
    kept = false;
  };

  const show = (numbers) => {
    clear();
    const list = document.createElement("ol");
    for (const number of numbers) {
      for (const element of text.querySelectorAll(`[data-quote~="${number}"]`)) element.classList.add("on");
      const card = document.getElementById(`q${number}`).cloneNode(true);
      for (const element of [card, ...card.querySelectorAll("[id]")]) element.removeAttribute("id");
      list.append(card);
    }
    panel.replaceChildren(list);
  };

  const numbersOf = (target) => {
    const element = target.closest("[data-quote]");
    return element && text.contains(element) ? element.dataset.quote.split(" ") : null;
  };

  const peek = (event) => {
    const numbers = numbersOf(event.target);
    if (numbers && !kept) show(numbers);
  };

  // The panel takes the place of the tooltips.
  for (const element of text.querySelectorAll("[title]")) element.removeAttribute("title");
  panel.hidden = false;
  clear();
  text.addEventListener("pointerover", peek);
  text.addEventListener("focusin", (event) => { kept = false; peek(event); });
  document.addEventListener("click", (event) => {
    const numbers = numbersOf(event.target);
    if (numbers) {
      event.preventDefault();
      show(numbers);
      kept = true;
      return;
    }
    const link = event.target.closest("a[href^='#']");
    if (!link) {
      if (!panel.contains(event.target)) clear();
      return;
    }
    // A page within a notebook has no address of its own, so its links are followed here.
    event.preventDefault();
    const goal = document.getElementById(link.getAttribute("href").slice(1));
    if (!goal) return;
    goal.scrollIntoView({ block: "center" });
    goal.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
})();
