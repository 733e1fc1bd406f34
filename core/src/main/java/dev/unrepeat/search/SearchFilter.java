package dev.unrepeat.search;

import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Severity;
import java.time.LocalDate;

/// One condition beside the words.
public sealed interface SearchFilter {
  /// A service by its name or the beginning of it, in lower case.
  record OfService(String name) implements SearchFilter {}

  record OfSeverity(Severity severity) implements SearchFilter {}

  record OfKind(IncidentKind kind) implements SearchFilter {}

  record OfTag(String tag) implements SearchFilter {}

  record InState(PostmortemStage stage) implements SearchFilter {}

  /// With an action that this owner still owes, as the board lists them.
  record OwedBy(String owner) implements SearchFilter {}

  record OfCategory(FactorCategory category) implements SearchFilter {}

  record OfClass(RootCauseClass rootCauseClass) implements SearchFilter {}

  /// Began before the day.
  record Before(LocalDate day) implements SearchFilter {}

  /// Began on the day or later.
  record After(LocalDate day) implements SearchFilter {}
}
