package dev.unrepeat.rubric;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.model.Criterion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// From a text that accuses to one that says under which pressures people acted.
final class BlamelessnessLadder {
  private static final int FEW = 3;
  private static final int A_FEW_SENTENCES = 30;
  private static final Meaning[] ACCOUNT =
      EnumSet.complementOf(
              EnumSet.of(
                  Meaning.TITLE,
                  Meaning.TIMELINE,
                  Meaning.ENTRY,
                  Meaning.DAY,
                  Meaning.METRICS,
                  Meaning.FACT,
                  Meaning.PEOPLE,
                  Meaning.EVIDENCE))
          .toArray(Meaning[]::new);
  private static final Pattern PRESSURE =
      Pattern.compile(
          "(?i)\\b(?:pressure|trade-?offs?|deadlines?|workload|alert fatigue|at the time|made sense|reasonable|competing priorit\\w+|constraint\\w*|understaffed|limited (?:time|capacity)|with what (?:was|they) knew?|the information (?:available|at hand)|under (?:load|stress)|late at night|handover|hand-over|noise|unclear ownership)\\b");

  private BlamelessnessLadder() {}

  static Assessment of(Judged judged) {
    List<Finding> blame =
        judged.findings().stream()
            .filter(f -> f.family() == Family.BLAME || f.family() == Family.HINDSIGHT)
            .filter(f -> f.level() != Level.SUGGESTION)
            .toList();
    if (blame.isEmpty() && judged.words(ACCOUNT) < A_FEW_SENTENCES) {
      return Assessment.none(
          Criterion.BLAMELESSNESS,
          "there is too little prose to judge",
          "Tell what happened and why, then come back.");
    }
    List<Finding> hard =
        blame.stream()
            .filter(f -> f.level() == Level.ERROR || f.rule().equals("punishment"))
            .toList();
    List<Finding> names = judged.found("named-person");
    boolean pressure = judged.says(PRESSURE, Meaning.values());
    return Ladder.of(
            List.of(
                sign(
                    hard.size() <= 1 && blame.size() <= 2 * FEW,
                    hard.isEmpty() ? blame : hard,
                    "it does not accuse",
                    "it accuses in %s",
                    "Tell these sentences from the side of the system.")),
            List.of(
                sign(
                    hard.isEmpty(),
                    hard,
                    "nobody is blamed by name",
                    "somebody is blamed in %s",
                    "Say what the system allowed, in place of who failed."),
                sign(
                    blame.size() <= FEW,
                    blame,
                    "systems are in focus",
                    "somebody is the failing subject in %s",
                    "Make the system the subject of these sentences.")),
            List.of(
                sign(
                    blame.isEmpty(),
                    blame,
                    "no sentence blames",
                    "there is still blame or hindsight in %s",
                    "Rewrite the last sentences that blame.")),
            List.of(
                Sign.of(
                        pressure,
                        "pressures and trade-offs are acknowledged",
                        "pressures and trade-offs are not told",
                        "Say under which pressures and with what knowledge people acted.")
                    .at(judged.sentence(PRESSURE, Meaning.values())),
                sign(
                    names.isEmpty(),
                    names,
                    "roles stand in place of names",
                    "people are named in %s",
                    "Put roles in place of names.")))
        .climb(Criterion.BLAMELESSNESS);
  }

  private static Sign sign(
      boolean holds, List<Finding> findings, String found, String missing, String step) {
    Optional<Span> place =
        holds ? Optional.empty() : findings.stream().findFirst().map(Finding::span);
    String places = findings.size() == 1 ? "one sentence" : findings.size() + " sentences";
    return new Sign(holds, holds ? found : missing.formatted(places), step, place);
  }
}
