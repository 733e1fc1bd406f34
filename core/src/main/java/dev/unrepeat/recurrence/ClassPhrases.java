package dev.unrepeat.recurrence;

import dev.unrepeat.model.RootCauseClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phrases that speak for a class of cause; a person says whether it is one.
public final class ClassPhrases {
  private static final List<Entry> ENTRIES =
      List.of(
          entry(
              RootCauseClass.PROCESS_GAP,
              "document it, a checklist, an approval gate, onboarding",
              "(did not|didn['’]t) know to|not in the runbook|(for the )?first time|no runbook"),
          entry(
              RootCauseClass.TECHNICAL_DEBT,
              "capacity set aside, refactor, replace",
              "known (issue|problem|bug)|fragile|workaround (had )?failed"),
          entry(
              RootCauseClass.EXTERNAL_DEPENDENCY,
              "redundancy, a circuit breaker, monitoring of the SLA, a second vendor",
              "(vendor|provider) (was |is |went )?down|\\bapi failed"),
          entry(
              RootCauseClass.SYSTEMIC,
              "deadlines, staffing, incentives",
              "always rushed|no time to test|pressure to ship"));

  private ClassPhrases() {}

  /// @param phrase the words that speak for it, as they stand
  /// @param measures what usually helps
  public record Proposal(RootCauseClass rootCauseClass, String phrase, String measures) {}

  private record Entry(RootCauseClass rootCauseClass, String measures, Pattern phrase) {}

  private static Entry entry(RootCauseClass one, String measures, String phrase) {
    return new Entry(
        one, measures, Pattern.compile("\\b(?:" + phrase + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  public static Optional<Proposal> of(String statement) {
    for (Entry entry : ENTRIES) {
      Matcher found = entry.phrase().matcher(statement);
      if (found.find()) {
        return Optional.of(new Proposal(entry.rootCauseClass(), found.group(), entry.measures()));
      }
    }
    return Optional.empty();
  }
}
