"""One module for each row of the table: `measure(scale)` yields its `Measured`."""
