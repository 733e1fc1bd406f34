package dev.unrepeat.lint.actor;

/// What the subject of a verb is.
public enum Actor {
  /// A name, a handle, "I", "he", "she".
  PERSON,
  /// A role or a team: "the on-call engineer", "QA".
  ROLE,
  /// "we", "everyone", "our team".
  WE,
  /// "nobody", "none of the reviewers".
  NOBODY,
  /// Somebody outside: a user, a customer.
  CUSTOMER,
  /// "they", and words that name people as well as components: operator, manager.
  UNSURE,
  /// What people do together: a review, an analysis.
  ACTIVITY,
  /// A word with a capital and no article, which may be a name.
  CAPITAL,
  /// A component, or anything else.
  THING,
  /// No subject is written.
  NONE;

  /// A person or a group of persons who took part.
  public boolean human() {
    return this == PERSON || this == ROLE || this == WE;
  }
}
