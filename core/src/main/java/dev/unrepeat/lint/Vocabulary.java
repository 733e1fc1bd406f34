package dev.unrepeat.lint;

import java.util.Set;

/// Words of one team that rules must know, in lower case.
///
/// @param people names and handles of people
/// @param roles words for roles and teams beside the usual ones, for example `release captain`
/// @param systems names of services and products that look like names of people, for example
///   `jenkins`
public record Vocabulary(Set<String> people, Set<String> roles, Set<String> systems) {
  public static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of(), Set.of());

  public Vocabulary {
    people = Set.copyOf(people);
    roles = Set.copyOf(roles);
    systems = Set.copyOf(systems);
  }
}
