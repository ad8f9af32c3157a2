/**
 * @typedef {object} Row One figure.
 * @property {string} group What is measured
 * @property {string} name What it is compared with, or what the figure is
 * @property {number} value The median: a ratio, unless `unit` says something else
 * @property {number} low The lower quartile
 * @property {number} high The upper quartile
 * @property {string} [unit]
 * @property {{ least?: number, most?: number }} [goal]
 * @property {string} [note]
 */

/** Whether a row's goal is met; undefined where it has none. */
export function isMet({ value, goal }) {
  return goal && value >= (goal.least ?? -Infinity) && value <= (goal.most ?? Infinity);
}

/** Rows as text, under one heading a group. */
export function table(rows) {
  const cells = rows.map((row) => [
    `  ${row.name}`,
    `${row.value.toFixed(2)}${row.unit ? ` ${row.unit}` : ""}`,
    `${row.low.toFixed(2)}-${row.high.toFixed(2)}`,
    row.goal ? (row.goal.least ? `>= ${row.goal.least}` : `<= ${row.goal.most}`) : "",
    { true: "met", false: "not met" }[isMet(row)] ?? "",
    row.note ?? "",
  ]);
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const lines = [];
  for (const [i, { group }] of rows.entries()) {
    if (group !== rows[i - 1]?.group) lines.push("", group);
    lines.push(
      cells[i]
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
  }
  return lines.join("\n");
}
