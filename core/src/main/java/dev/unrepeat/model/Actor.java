package dev.unrepeat.model;

/// Who or what acted, by role; the name behind a role is kept apart so that a text can be printed
/// without it.
///
/// @param role for example `on-call engineer`, `responder`, `deployment pipeline`
/// @param name the person's or program's name as the source has it; empty when not given
public record Actor(ActorKind kind, String role, String name) {
  public Actor {
    Refused.blank(role, "role of an actor");
  }
}
