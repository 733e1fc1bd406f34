package dev.unrepeat.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Optional values of ledger lines.
final class Rows {
  private Rows() {}

  static Optional<Instant> instant(Row row, String name) {
    return row.find(name).map(Instant::parse);
  }

  static Optional<LocalDate> date(Row row, String name) {
    return row.find(name).map(LocalDate::parse);
  }
}
