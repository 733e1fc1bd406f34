package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// What everybody outside may read of an incident: a text of its own, approved on its own.
///
/// @param version counts its changes, from 1
/// @param by who wrote it last
/// @param approval of exactly this text; a change takes it away
/// @param kept why what the check found in it may stay; empty where it found nothing
public record PublicSummary(
    long version, String text, String by, Instant at, Optional<Approval> approval, String kept) {
  public static final int LONGEST = 20_000;

  public PublicSummary {
    Refused.unless(
        !text.isBlank(),
        "Write what people outside should know: what they noticed, when, and what changes.");
    Refused.unless(
        text.length() <= LONGEST,
        "A public summary has at most %,d characters. Leave the detail to the postmortem."
            .formatted(LONGEST));
  }

  public static PublicSummary first(String text, String by, Instant at) {
    return new PublicSummary(1, text, by, at, Optional.empty(), "");
  }

  /// Another text; it waits for an approval of its own.
  public PublicSummary written(String text, String by, Instant at) {
    return new PublicSummary(version + 1, text, by, at, Optional.empty(), "");
  }

  /// The yes of somebody else than who wrote it.
  ///
  /// @param kept why what the check found may stay; empty where it found nothing
  public PublicSummary approved(String by, Instant at, String kept) {
    if (approval.isPresent()) {
      throw Refused.state("%s has approved it already.".formatted(approval.get().by()));
    }
    if (NamedPerson.of(by).same(NamedPerson.of(this.by))) {
      throw Refused.state(
          "You wrote it. Ask another facilitator: two see more than one before the world does.");
    }
    return new PublicSummary(
        version + 1, text, this.by, this.at, Optional.of(new Approval(by, at)), kept);
  }

  /// The approval taken back; the text stays.
  public PublicSummary withdrawn() {
    if (approval.isEmpty()) {
      throw Refused.state("It is not approved, so there is nothing to take back.");
    }
    return new PublicSummary(version + 1, text, by, at, Optional.empty(), "");
  }
}
