package dev.unrepeat.model;

/// Somebody who took part in the response, with the part played; the role is printed before the
/// name.
///
/// @param part the part in the team's own words, for example "payments engineer"; empty when the
///   role says all
public record Responder(String name, ResponderRole role, String part) {
  public Responder {
    Refused.blank(name, "name of a responder");
  }

  /// The role as printed: the team's own words where given.
  public String title() {
    return part.isEmpty() ? role.words() : part;
  }
}
