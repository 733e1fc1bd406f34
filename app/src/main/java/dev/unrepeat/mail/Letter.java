package dev.unrepeat.mail;

import java.util.Optional;

/// A letter to one address, in plain text, with an entry for the calendar where it is an
/// invitation.
public record Letter(String to, String subject, String text, Optional<CalendarPart> calendar) {
  public Letter(String to, String subject, String text) {
    this(to, subject, text, Optional.empty());
  }

  /// What the calendar of the reader takes in (RFC 6047).
  ///
  /// @param method as the text names it, for example `REQUEST`
  public record CalendarPart(String method, String text) {}
}
