package dev.unrepeat.model;

import java.util.List;

/// Who may see an incident and everything that hangs on it, through every way out.
public sealed interface Visibility {
  Visibility EVERYBODY = new Everybody();

  record Everybody() implements Visibility {}

  /// A private incident: only the named people.
  record Circle(List<String> people) implements Visibility {
    public Circle {
      people = List.copyOf(people);
      Refused.unless(
          !people.isEmpty(), "A private incident needs at least one person who may see it.");
    }
  }
}
