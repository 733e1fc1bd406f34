package dev.unrepeat.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What is wrong with the fields of one form, gathered so that whoever filled it in learns all of
/// it at once.
///
/// @param wrong a sentence by the field, in the order in which they were found
public record FieldChecks(Map<String, String> wrong) {
  public FieldChecks() {
    this(new LinkedHashMap<>());
  }

  /// Reads the only field.
  ///
  /// @throws Refused of that field
  public static <T> T of(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      throw refused.at(field);
    }
  }

  /// Reads a field; what is refused of it is put down, and the other value stands in meanwhile.
  ///
  /// @throws Refused where it is no matter of what was typed
  public <T> T read(String field, T otherwise, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.INVALID) {
        throw refused;
      }
      refused.at(field).fields().forEach(wrong::putIfAbsent);
      return otherwise;
    }
  }

  /// As [#read], of a check that gives nothing.
  public void check(String field, Runnable check) {
    read(
        field,
        true,
        () -> {
          check.run();
          return true;
        });
  }

  public void unless(String field, boolean holds, String sentence) {
    if (!holds) {
      wrong.putIfAbsent(field, sentence);
    }
  }

  /// @throws Refused with all that was found, where anything was
  public void end() {
    if (!wrong.isEmpty()) {
      throw Refused.of(wrong);
    }
  }
}
