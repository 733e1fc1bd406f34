package dev.unrepeat.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One condition that had to be there, as a statement about the system, with what supports it.
///
/// @param probability of the condition per demand, 0 to 1, where somebody put a number on it
/// @param refusal present when the team decided, with a reason, to do nothing about it
public record ContributingFactor(
    FactorId id,
    String statement,
    FactorCategory category,
    FactorKind kind,
    RootCauseClass rootCauseClass,
    FailureAnatomy anatomy,
    List<String> facts,
    List<EvidenceLink> evidence,
    Confidence confidence,
    Optional<BigDecimal> probability,
    Optional<Refusal> refusal) {
  public ContributingFactor {
    Refused.blank(statement, "statement of a factor");
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    Refused.unless(
        probability.isEmpty()
            || (probability.get().signum() >= 0
                && probability.get().compareTo(BigDecimal.ONE) <= 0),
        "A probability lies between 0 and 1.");
  }

  /// A factor of which only the statement is known yet.
  public static ContributingFactor stated(
      FactorId id, String statement, FactorCategory category, FactorKind kind) {
    return new ContributingFactor(
        id,
        statement,
        category,
        kind,
        RootCauseClass.UNCLASSIFIED,
        FailureAnatomy.UNSAID,
        List.of(),
        List.of(),
        Confidence.POSSIBLE,
        Optional.empty(),
        Optional.empty());
  }
}
