package dev.unrepeat.stated;

import dev.unrepeat.impact.Computed;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.ImpactFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stated figure of the impact beside what is computed for the same thing.
///
/// @param verdict CANNOT_BE_CHECKED where nothing is computed for it, or the units are not the same
/// @param sentence with both sums
public record FigureCheck(
    ImpactFigure stated,
    Optional<Computed> computed,
    StatedFinding.Verdict verdict,
    String sentence) {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /// Each stated figure against the computed ones; of several for one measure the nearest counts.
  public static List<FigureCheck> of(List<ImpactFigure> figures, List<Computed> computed) {
    return figures.stream().map(figure -> of(figure, computed)).toList();
  }

  private static FigureCheck of(ImpactFigure figure, List<Computed> all) {
    List<Computed> same =
        all.stream()
            .filter(one -> one.measure().filter(figure.measure()::equals).isPresent())
            .toList();
    List<Computed> known = same.stream().filter(one -> one.amount().isPresent()).toList();
    if (known.isEmpty()) {
      return cannot(
          figure,
          same.isEmpty()
              ? "Nothing is computed for " + figure.measure().words() + "."
              : "There is " + same.getFirst().outcome().words());
    }
    Optional<Computed> agreeing =
        known.stream()
            .filter(one -> agrees(figure.amount(), one.amount().orElseThrow()))
            .findFirst();
    Computed shown = agreeing.orElse(known.getFirst());
    if (!comparable(figure.amount(), shown.amount().orElseThrow())) {
      return cannot(
          figure,
          "It is stated in other units than the computed %s.".formatted(shown.outcome().words()));
    }
    String sums =
        "stated %s; computed %s".formatted(print(figure.amount()), shown.outcome().words());
    return new FigureCheck(
        figure,
        Optional.of(shown),
        agreeing.isPresent() ? StatedFinding.Verdict.AGREES : StatedFinding.Verdict.DIFFERS,
        sums);
  }

  private static FigureCheck cannot(ImpactFigure figure, String why) {
    return new FigureCheck(figure, Optional.empty(), StatedFinding.Verdict.CANNOT_BE_CHECKED, why);
  }

  private static boolean comparable(Amount stated, Amount computed) {
    String one = unit(stated);
    String other = unit(computed);
    return !(stated instanceof Amount.Words) && (one.equals(other) || one.isEmpty());
  }

  private static String unit(Amount amount) {
    String unit =
        switch (amount) {
          case Amount.Number number -> number.unit();
          case Amount.Range range -> range.unit();
          case Amount.Words words -> "";
        };
    String word = unit.strip().toLowerCase(Locale.ROOT);
    return word.startsWith("percent") || word.startsWith("%")
        ? "%"
        : word.matches("h|hours?|engineer-hours?|person-hours?") ? "h" : word;
  }

  /// At the precision in which it is stated; "about" allows ± 10 %.
  private static boolean agrees(Amount stated, Amount computed) {
    if (!comparable(stated, computed)) {
      return false;
    }
    BigDecimal low = computed instanceof Amount.Range range ? range.low() : middle(computed);
    BigDecimal high = computed instanceof Amount.Range range ? range.high() : middle(computed);
    return switch (stated) {
      case Amount.Number number -> {
        BigDecimal half = half(number.value());
        BigDecimal patience =
            number.about() ? number.value().abs().multiply(TENTH).max(half) : half;
        yield number.value().add(patience).compareTo(low) >= 0
            && number.value().subtract(patience).compareTo(high) <= 0;
      }
      case Amount.Range range ->
          range.high().add(half(range.high())).compareTo(low) >= 0
              && range.low().subtract(half(range.low())).compareTo(high) <= 0;
      case Amount.Words words -> false;
    };
  }

  private static BigDecimal middle(Amount amount) {
    return switch (amount) {
      case Amount.Number number -> number.value();
      case Amount.Range range -> range.likely();
      case Amount.Words words -> BigDecimal.ZERO;
    };
  }

  /// Half of the last digit that is stated: of 8500 it is 50, of 25 it is 0.5, of 99.91 it is
  /// 0.005.
  private static BigDecimal half(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    int scale = value.scale() > 0 ? value.scale() : bare.scale();
    return BigDecimal.valueOf(5).movePointLeft(scale + 1);
  }

  /// `6,400`, as all counts are printed.
  private static String print(BigDecimal value) {
    return Math.abs((long) value.scale()) < 40
        ? String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value)
        : value.toPlainString();
  }

  private static String print(Amount amount) {
    return switch (amount) {
      case Amount.Number number ->
          "%s%s %s"
              .formatted(number.about() ? "about " : "", print(number.value()), number.unit())
              .strip();
      case Amount.Range range ->
          "%s to %s %s".formatted(print(range.low()), print(range.high()), range.unit()).strip();
      case Amount.Words words -> words.text();
    };
  }
}
