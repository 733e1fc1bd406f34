package dev.unrepeat.impact;

import dev.unrepeat.model.Amount;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A computation while it is written down: what it uses, what it leaves out, and what comes of it.
final class Sheet {
  private final Givens givens;
  private final List<Computed.Used> used = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private Outcome outcome = new Outcome.Unknown("nothing was computed.");

  private Sheet(Givens givens) {
    this.givens = givens;
  }

  /// Does a computation; an input that cannot be read is the reason why nothing comes of it.
  static Computed of(
      String key,
      String label,
      String formula,
      Optional<ImpactMeasure> measure,
      Givens givens,
      Consumer<Sheet> work) {
    Sheet sheet = new Sheet(givens);
    try {
      work.accept(sheet);
    } catch (Refused refused) {
      sheet.none(refused.sentence());
    }
    return new Computed(key, label, formula, measure, sheet.outcome, sheet.used, sheet.leftOut);
  }

  Givens givens() {
    return givens;
  }

  void use(String name, String value, String from) {
    used.add(new Computed.Used(name, value, from));
  }

  /// Notes an input as used, where it is given.
  void use(ImpactInput input) {
    givens.find(input).ifPresent(said -> use(input.words(), said.text(), said.from()));
    for (Givens.Said other : givens.passed().getOrDefault(input, List.of())) {
      leaveOut(
          "The %s in the %s: \"%s\". The service that the incident names first counts; to count another, write it among the inputs."
              .formatted(input.words(), other.from(), other.text().replace("\n", "; ")));
    }
  }

  /// As [#use(ImpactInput)], with what holds where nobody says anything.
  void use(ImpactInput input, String standard) {
    if (givens.find(input).isPresent()) {
      use(input);
    } else {
      use(input.words(), standard, "as shipped");
    }
  }

  void leaveOut(String sentence) {
    leftOut.add(sentence);
  }

  void none(String reason) {
    outcome = new Outcome.Unknown(reason);
  }

  void found(BigDecimal value, String unit, String words) {
    outcome = new Outcome.Found(new Amount.Number(value, unit, false), words);
  }

  void found(Money sum, String words) {
    outcome =
        new Outcome.Found(
            sum.range()
                ? new Amount.Range(sum.low(), sum.likely(), sum.high(), sum.currency())
                : new Amount.Number(sum.likely(), sum.currency(), false),
            words);
  }
}
