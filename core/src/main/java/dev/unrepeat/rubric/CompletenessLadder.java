package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.model.Criterion;
import java.util.ArrayList;
import java.util.List;

/// From missing main sections to a document that an outsider understands.
final class CompletenessLadder {
  private static final int MAIN_HALF = 3;

  private CompletenessLadder() {}

  static Assessment of(Judged judged) {
    List<String> missing = new ArrayList<>();
    note(missing, "summary", judged.has(Meaning.SUMMARY));
    note(missing, "timeline", !judged.record().events().isEmpty() || judged.has(Meaning.TIMELINE));
    note(
        missing,
        "impact",
        judged.has(Meaning.IMPACT) || !judged.postmortem().impact().intervals().isEmpty());
    note(
        missing,
        "causes",
        judged.has(Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS)
            || !judged.postmortem().causes().factors().isEmpty());
    note(missing, "actions", !judged.record().actions().isEmpty());
    boolean lessons =
        !judged.postmortem().lessons().isEmpty()
            || judged.has(Meaning.LESSONS, Meaning.WENT_WELL, Meaning.WENT_POORLY);
    boolean response =
        judged.has(Meaning.DETECTION, Meaning.RESPONSE, Meaning.WHAT_HAPPENED, Meaning.TRIGGER);
    List<Finding> left = judged.found("placeholder-left", "section-empty");
    List<Finding> heavy = judged.found("long-summary", "animated-language");
    return Ladder.of(
            List.of(
                Sign.of(
                    5 - missing.size() >= MAIN_HALF,
                    5 - missing.size() + " of the five main sections are there",
                    "missing: " + String.join(", ", missing),
                    step(missing))),
            List.of(
                Sign.of(
                    missing.isEmpty(),
                    "summary, timeline, impact, causes and actions are there",
                    "missing: " + String.join(", ", missing),
                    step(missing))),
            List.of(
                Sign.of(lessons, "lessons are told", "lessons are missing", "Add the lessons."),
                Sign.of(
                    left.isEmpty(),
                    "nothing is left empty",
                    left.size() == 1
                        ? "one place is left empty"
                        : left.size() + " places are left empty",
                    "Fill or remove what the template left empty.")),
            List.of(
                Sign.of(
                    response,
                    "it tells how it was detected and answered",
                    "it does not tell how it was detected and answered",
                    "Tell how it was detected and what the response did."),
                Sign.of(
                    heavy.isEmpty(),
                    "it is short and sober",
                    "it is not yet short and sober",
                    "Shorten the summary to three sentences an outsider understands.")))
        .climb(Criterion.COMPLETENESS);
  }

  private static void note(List<String> missing, String section, boolean there) {
    if (!there) {
      missing.add(section);
    }
  }

  private static String step(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : "Add the section \"%s\"."
            .formatted(
                missing.getFirst().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + missing.getFirst().substring(1));
  }
}
