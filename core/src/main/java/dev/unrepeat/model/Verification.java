package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;

/// The proof that an action had its effect, by somebody else than its owner.
///
/// @param evidence what was seen, and where
/// @param effectVisibleFrom the day from which the effect can be seen
/// @param learned what the verification taught; it joins the lessons
public record Verification(
    String by, Instant at, String evidence, LocalDate effectVisibleFrom, String learned) {
  public Verification {
    Refused.blank(by, "name of the verifier");
    Refused.blank(evidence, "evidence of a verification");
  }
}
