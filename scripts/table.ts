const FIGURE = /^([<>]? ?[\d.]+)?$/;

/** Lines of text in columns: the first row is the head, numbers stand on the right. */
export function table(rows: (string | number)[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (row: (string | number)[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return isFigure(rows, column) ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return rows.map((row, index) => `${line(row)}\n${index === 0 ? `${rule}\n` : ''}`).join('');
}

function isFigure(rows: (string | number)[][], column: number): boolean {
  return rows.slice(1).every((row) => FIGURE.test(String(row[column] ?? '')));
}
