package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What one person told another about an incident; theirs alone until both agree to its release.
///
/// @param number within its incident, from 1
/// @param interviewer who asked and wrote it down
/// @param person who told it; by address where they have an account
/// @param role their part in the response, for example `database on call`; readers see this alone
/// @param agreement of the person told, to the notes as they are now
/// @param release what readers see; empty while it is private
public record Interview(
    int number,
    NamedPerson interviewer,
    NamedPerson person,
    String role,
    LocalDate heldOn,
    Notes notes,
    Optional<Agreement> agreement,
    Optional<Release> release,
    boolean withdrawn) {
  private static final int LONGEST_ROLE = 80;
  private static final int LONGEST = 200_000;

  /// The notes with what their times do not say themselves.
  ///
  /// @param edition counts the changes, from 1
  /// @param day of times without a date
  /// @param zone of times without one
  public record Notes(int edition, String text, Optional<LocalDate> day, Optional<ZoneId> zone) {
    public Notes {
      Refused.unless(
          text.length() <= LONGEST,
          "The notes have more than 200,000 characters. Split the interview in two.");
    }

    private boolean says(Notes other) {
      return text.equals(other.text) && day.equals(other.day) && zone.equals(other.zone);
    }
  }

  /// @param stated whether the interviewer says that the person agreed, who has no account
  public record Agreement(LocalDate on, boolean stated) {}

  public record Release(Notes notes, Instant at) {}

  public Interview {
    Refused.unless(
        withdrawn || !person.name().isBlank(), "Nobody is named. Say who told it to you.");
    Refused.blank(role, "part in the response");
    Refused.unless(
        role.length() <= LONGEST_ROLE && role.lines().count() == 1,
        "The part in the response has at most 80 characters, in one line.");
    Refused.unless(
        person.address().isEmpty() || !person.address().equals(interviewer.address()),
        "An interview takes two. What you saw yourself is added to the timeline as events.");
  }

  /// Whether the account of this address is one of the two whose interview it is.
  public boolean isOf(String address) {
    return ledBy(address) || toldBy(address);
  }

  public boolean ledBy(String address) {
    return !withdrawn && interviewer.at(address);
  }

  public boolean toldBy(String address) {
    return !withdrawn && person.at(address);
  }

  /// Whether readers see something older than the two do.
  public boolean corrected() {
    return release.filter(one -> one.notes().edition() != notes.edition()).isPresent();
  }

  /// Whether the notes as they are now have been released.
  public boolean settled() {
    return release.isPresent() && !corrected();
  }

  /// What others may see of a released one: the part, the day, and the text that was agreed to.
  public Optional<Interview> asReleased() {
    NamedPerson nobody = new NamedPerson("somebody", Optional.empty());
    return withdrawn
        ? Optional.empty()
        : release.map(one ->
            new Interview(
                number,
                nobody,
                nobody,
                role,
                heldOn,
                one.notes(),
                Optional.empty(),
                release,
                withdrawn));
  }

  /// Changes the notes; whoever agreed to others is asked again.
  public Interview write(String text, Optional<LocalDate> day, Optional<ZoneId> zone) {
    Notes changed = new Notes(notes.edition() + 1, text, day, zone);
    return changed.says(notes) ? this : with(changed, Optional.empty(), release);
  }

  public Interview agree(LocalDate on, boolean stated) {
    Refused.blank(notes.text(), "text of the notes");
    if (settled()) {
      throw Refused.state("These notes are released already. Correct them first.");
    }
    return with(notes, Optional.of(new Agreement(on, stated)), release);
  }

  public Interview takeAgreementBack() {
    if (settled()) {
      throw Refused.state("The notes are released. Correct them, and release the correction.");
    }
    return with(notes, Optional.empty(), release);
  }

  public Interview release(Instant at) {
    if (settled()) {
      return this;
    }
    if (agreement.isEmpty()) {
      throw Refused.state(
          "The person who told it has not agreed to these notes yet. They agree on this page; for somebody without an account, say when they did.");
    }
    return with(notes, agreement, Optional.of(new Release(notes, at)));
  }

  /// Nothing that was told or who told it stays; the number does.
  public Interview withdraw() {
    if (release.isPresent()) {
      throw Refused.state(
          "It is released and part of the evidence. Correct it, and release the correction.");
    }
    return new Interview(
        number,
        interviewer,
        new NamedPerson("", Optional.empty()),
        "withdrawn",
        heldOn,
        new Notes(notes.edition() + 1, "", Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private Interview with(Notes changed, Optional<Agreement> agreed, Optional<Release> released) {
    return new Interview(
        number, interviewer, person, role, heldOn, changed, agreed, released, withdrawn);
  }
}
