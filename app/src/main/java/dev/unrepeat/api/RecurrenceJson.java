package dev.unrepeat.api;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RecurrenceDecision;
import dev.unrepeat.service.Recurrences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Causes that may have come back.
///
/// @param proposals likenesses that wait for a person
/// @param decided what was said of likenesses to earlier incidents
/// @param cameBack later incidents in which a cause of this one came back
record RecurrenceJson(List<Proposal> proposals, List<Decided> decided, List<Decided> cameBack) {

  /// A likeness between a factor of this incident and an earlier one that was answered.
  ///
  /// @param reasons what it rests on, as sentences
  /// @param answeredBy the finished actions that answered the earlier factor
  record Proposal(
      String factor,
      String statement,
      String earlier,
      String earlierFactor,
      String earlierStatement,
      List<String> reasons,
      List<String> answeredBy) {
    static Proposal of(Recurrences.Proposal one) {
      return new Proposal(
          one.likeness().later().id().toString(),
          one.likeness().later().statement(),
          one.likeness().earlier().incident().value(),
          one.likeness().earlier().id().toString(),
          one.likeness().earlier().statement(),
          one.likeness().reasons(),
          one.answers().stream().map(answer -> answer.action().toString()).toList());
    }
  }

  /// What somebody said of a likeness.
  record Decided(
      String incident,
      String factor,
      String earlier,
      String earlierFactor,
      boolean confirmed,
      String reason,
      String by,
      Instant at) {
    static Decided of(RecurrenceDecision one) {
      return new Decided(
          one.incident().value(),
          one.factor().toString(),
          one.earlier().value(),
          one.earlierFactor().toString(),
          one.confirmed(),
          one.reason(),
          one.by(),
          one.at());
    }
  }

  /// Which likeness is meant, as the proposal names it.
  ///
  /// @param reason why it is none; only with a denial
  record Meant(String factor, String earlier, String earlierFactor, Optional<String> reason) {
    FactorId later() {
      return FactorId.parse(factor);
    }

    IncidentId incident() {
      return new IncidentId(earlier);
    }

    FactorId before() {
      return FactorId.parse(earlierFactor);
    }
  }

  static RecurrenceJson of(Recurrences.Found found) {
    return new RecurrenceJson(
        found.proposals().stream().map(Proposal::of).toList(),
        found.decided().stream().map(Decided::of).toList(),
        found.cameBack().stream().map(Decided::of).toList());
  }
}
