// Keeps the sums of a bank reconciliation in step with its ticks; saving them is the form's part.
// The rows are in the order of funding.exports.payments.reconciliation_sums.
"use strict";

const sums = document.querySelector(".reconciliation .sums");
const ticks = [...document.querySelectorAll(".reconciliation [data-cents]")];
const said = document.querySelector("[data-said]");
const french = document.documentElement.lang.startsWith("fr");
const dollars = new Intl.NumberFormat(french ? "fr-CA" : "en-CA", {
  style: "currency",
  currency: "CAD",
  currencyDisplay: "narrowSymbol",
});

function money(cents) {
  return dollars.format(cents / 100).replace("-", "\u2212");
}

function show(row, cents) {
  sums.rows[row].querySelector(".amount").textContent = money(cents);
}

function add() {
  const opening = Number(sums.dataset.opening);
  const seen = ticks.filter((tick) => tick.checked);
  const cleared = seen.reduce((sum, tick) => sum + Number(tick.dataset.cents), 0);
  const difference = Number(sums.dataset.bank) - opening - cleared;
  show(1, cleared);
  show(3, difference);
  show(4, Number(sums.dataset.book) - opening - cleared);
  said.textContent = `${sums.rows[3].querySelector("th").textContent}: ${money(difference)}`;
}

if (ticks.length) {
  document.querySelector(".reconciliation .lines").addEventListener("change", add);
}
