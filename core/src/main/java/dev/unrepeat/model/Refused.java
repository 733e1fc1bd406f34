package dev.unrepeat.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request the program declines, with the sentence the person reads: what is wrong and what to do
/// next. Faults of the program are other exceptions; each door maps the [Reason] once.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Why a request is declined; a door turns it into a status or an exit code.
  public enum Reason {
    INVALID,
    STATE,
    NOT_FOUND,
    CONFLICT,
    FORBIDDEN,
    ANSWER_NEEDED,
    TOO_LARGE,
    UNAVAILABLE
  }

  private final Reason reason;
  private final LinkedHashMap<String, String> fields;

  public Refused(Reason reason, String sentence) {
    this(reason, sentence, Map.of());
  }

  private Refused(Reason reason, String sentence, Map<String, String> fields) {
    super(sentence);
    this.reason = reason;
    this.fields = new LinkedHashMap<>(fields);
  }

  /// Wrong values of several fields.
  ///
  /// @param fields a sentence by the field
  public static Refused of(Map<String, String> fields) {
    return new Refused(Reason.INVALID, String.join(" ", fields.values()), fields);
  }

  public Reason reason() {
    return reason;
  }

  /// What is wrong by the field, where that is known; its sentence says all of it.
  public Map<String, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /// The same of a field, where it is of none yet.
  public Refused at(String field) {
    return fields.isEmpty() ? new Refused(reason, sentence(), Map.of(field, sentence())) : this;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// Refuses a wrong value unless the condition holds.
  public static void unless(boolean condition, String sentence) {
    if (!condition) {
      throw new Refused(Reason.INVALID, sentence);
    }
  }

  /// Refuses a wrong value of a field unless the condition holds.
  public static void unless(boolean condition, String sentence, String field) {
    if (!condition) {
      throw new Refused(Reason.INVALID, sentence).at(field);
    }
  }

  /// Refuses a transition that the present state does not allow.
  public static Refused state(String sentence) {
    return new Refused(Reason.STATE, sentence);
  }

  /// Refuses what is possible again by itself, soon or once somebody has seen to it.
  public static Refused unavailable(String sentence) {
    return new Refused(Reason.UNAVAILABLE, sentence);
  }

  /// Throws it again where the same may be possible soon; asked by whoever would give up for good.
  public void passUnavailable() {
    if (reason == Reason.UNAVAILABLE) {
      throw this;
    }
  }

  /// Refuses a text without content; `what` names the field, as in "title".
  static void blank(String text, String what) {
    if (text.isBlank()) {
      throw new Refused(Reason.INVALID, "The " + what + " is empty. Write at least one word.");
    }
  }
}
