package dev.unrepeat.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The columns of one row that was found, read in the form [Row] writes them in.
record Fields(ResultSet row) {
  String text(String name) throws SQLException {
    return Objects.requireNonNull(row.getString(name), name);
  }

  Optional<String> textIfAny(String name) throws SQLException {
    return Optional.ofNullable(row.getString(name));
  }

  List<String> texts(String name) throws SQLException {
    return Texts.read(text(name));
  }

  <E extends Enum<E>> E word(Class<E> type, String name) throws SQLException {
    return Enum.valueOf(type, text(name));
  }

  <E extends Enum<E>> Optional<E> wordIfAny(Class<E> type, String name) throws SQLException {
    return textIfAny(name).map(text -> Enum.valueOf(type, text));
  }

  int number(String name) throws SQLException {
    return row.getInt(name);
  }

  long longNumber(String name) throws SQLException {
    return row.getLong(name);
  }

  Optional<Integer> numberIfAny(String name) throws SQLException {
    int number = row.getInt(name);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  byte[] bytes(String name) throws SQLException {
    return Objects.requireNonNull(row.getBytes(name), name);
  }

  boolean flag(String name) throws SQLException {
    return row.getBoolean(name);
  }

  BigDecimal decimal(String name) throws SQLException {
    return new BigDecimal(text(name));
  }

  Optional<BigDecimal> decimalIfAny(String name) throws SQLException {
    return textIfAny(name).map(BigDecimal::new);
  }

  Instant instant(String name) throws SQLException {
    return Instants.read(text(name));
  }

  Optional<Instant> instantIfAny(String name) throws SQLException {
    return textIfAny(name).map(Instants::read);
  }

  LocalDate day(String name) throws SQLException {
    return LocalDate.parse(text(name));
  }

  Optional<LocalDate> dayIfAny(String name) throws SQLException {
    return textIfAny(name).map(LocalDate::parse);
  }
}
