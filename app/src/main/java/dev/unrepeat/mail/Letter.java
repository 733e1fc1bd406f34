package dev.unrepeat.mail;

import java.util.Locale;
import java.util.Optional;

/// A letter to one address: what it says in plain text, from which its form for mail programs that
/// show more is made, with an entry for the calendar where it is an invitation.
///
/// @param subject on one line, whatever was typed into it
/// @param thread names what it is about, for example an incident: letters of one thread stand
///   together; empty for one that stands alone
/// @param leave address at which this kind of letter is left at once; empty where it cannot be left
/// @param home address of the server, whose links alone are made to be clicked; empty for none
public record Letter(
    String to,
    String subject,
    String text,
    Kind kind,
    String thread,
    String leave,
    String home,
    Optional<CalendarPart> calendar) {
  /// What a letter is about, for those who sort their mail (RFC 2919).
  public enum Kind {
    ACCOUNT("Accounts"),
    COMMENT("Comments"),
    MEETING("Review meetings"),
    RECURRENCE("Causes that came back"),
    REMINDER("Reminders"),
    DIGEST("Weekly lists"),
    REVIEW("Incident reviews"),
    PUBLICATION("Published postmortems");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /// One label of a name.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Letter {
    subject = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /// About an account.
  public Letter(String to, String subject, String text) {
    this(to, subject, text, Kind.ACCOUNT, "", "", "", Optional.empty());
  }

  public Letter about(Kind other, String named) {
    return new Letter(to, subject, text, other, named, leave, home, calendar);
  }

  public Letter leftAt(String address) {
    return new Letter(to, subject, text, kind, thread, address, home, calendar);
  }

  public Letter from(String server) {
    return new Letter(to, subject, text, kind, thread, leave, server, calendar);
  }

  public Letter with(CalendarPart entry) {
    return new Letter(to, subject, text, kind, thread, leave, home, Optional.of(entry));
  }

  /// What the calendar of the reader takes in (RFC 6047).
  ///
  /// @param method as the text names it, for example `REQUEST`
  public record CalendarPart(String method, String text) {}
}
