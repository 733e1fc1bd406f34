package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// The named values of one statement or one row, each in the form the columns keep it in.
final class Row {
  private final MapSqlParameterSource values = new MapSqlParameterSource();

  /// Values of a row that belongs to an incident, as `:incident`.
  static Row of(IncidentId incident) {
    return new Row().text("incident", incident.value());
  }

  static Row empty() {
    return new Row();
  }

  /// A text; PostgreSQL cannot keep the character U+0000, so it is replaced by U+FFFD on both.
  Row text(String name, String value) {
    values.addValue(name, kept(value), Types.VARCHAR);
    return this;
  }

  private static String kept(String value) {
    return value.replace('\0', '\uFFFD');
  }

  Row text(String name, Optional<String> value) {
    return value.map(text -> text(name, text)).orElseGet(() -> nothing(name, Types.VARCHAR));
  }

  Row texts(String name, List<String> value) {
    return text(name, Texts.write(value));
  }

  Row word(String name, Enum<?> value) {
    return text(name, value.name());
  }

  Row word(String name, Optional<? extends Enum<?>> value) {
    return text(name, value.map(Enum::name));
  }

  Row number(String name, int value) {
    values.addValue(name, value, Types.INTEGER);
    return this;
  }

  Row number(String name, long value) {
    values.addValue(name, value, Types.BIGINT);
    return this;
  }

  Row number(String name, Optional<? extends Number> value) {
    values.addValue(name, value.orElse(null), Types.BIGINT);
    return this;
  }

  Row flag(String name, boolean value) {
    values.addValue(name, value, Types.BOOLEAN);
    return this;
  }

  Row flag(String name, Optional<Boolean> value) {
    values.addValue(name, value.orElse(null), Types.BOOLEAN);
    return this;
  }

  Row decimal(String name, BigDecimal value) {
    return text(name, value.toString());
  }

  Row decimal(String name, Optional<BigDecimal> value) {
    return text(name, value.map(BigDecimal::toString));
  }

  Row instant(String name, Instant value) {
    return text(name, Instants.write(value));
  }

  Row instant(String name, Optional<Instant> value) {
    return text(name, value.map(Instants::write));
  }

  Row day(String name, LocalDate value) {
    return text(name, value.toString());
  }

  Row day(String name, Optional<LocalDate> value) {
    return text(name, value.map(LocalDate::toString));
  }

  Row bytes(String name, byte[] value) {
    values.addValue(name, value, Types.VARBINARY);
    return this;
  }

  /// Several values for `IN (:name)`.
  Row several(String name, List<String> value) {
    values.addValue(name, value.stream().map(Row::kept).toList());
    return this;
  }

  /// Several numbers for `IN (:name)`.
  Row numbers(String name, List<Long> value) {
    values.addValue(name, value, Types.BIGINT);
    return this;
  }

  SqlParameterSource values() {
    return values;
  }

  private Row nothing(String name, int type) {
    values.addValue(name, null, type);
    return this;
  }
}
