package dev.unrepeat.faulttree.analysis;

import java.util.Optional;
import java.util.function.Function;

/// A thing that was asked for: known, or not known and why.
public sealed interface Result<T> {
  /// What came out.
  record Known<T>(T found) implements Result<T> {}

  /// @param why a sentence for the person
  record Unknown<T>(String why) implements Result<T> {}

  static <T> Result<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Result<T> unknown(String reason) {
    return new Unknown<>(reason);
  }

  default Optional<T> value() {
    return switch (this) {
      case Known<T> known -> Optional.of(known.found());
      case Unknown<T> unknown -> Optional.empty();
    };
  }

  /// Why it is not known; empty when it is.
  default String reason() {
    return switch (this) {
      case Known<T> known -> "";
      case Unknown<T> unknown -> unknown.why();
    };
  }

  default <R> Result<R> then(Function<T, Result<R>> next) {
    return switch (this) {
      case Known<T> known -> next.apply(known.found());
      case Unknown<T> unknown -> unknown(unknown.why());
    };
  }
}
