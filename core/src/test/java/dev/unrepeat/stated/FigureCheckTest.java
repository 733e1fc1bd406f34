package dev.unrepeat.stated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.AmountText;
import dev.unrepeat.impact.Computed;
import dev.unrepeat.impact.Outcome;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactMeasure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A stated figure is compared at the precision in which it is stated.
class FigureCheckTest {
  @Test
  void comparesAtThePrecisionInWhichItIsStated() {
    assertThat(verdict("8500 USD", "8549 USD")).isEqualTo(StatedFinding.Verdict.AGREES);
    assertThat(verdict("8500 USD", "8551 USD")).isEqualTo(StatedFinding.Verdict.DIFFERS);
    assertThat(verdict("8,500.00 USD", "8500.01 USD")).isEqualTo(StatedFinding.Verdict.DIFFERS);
    assertThat(verdict("25 USD", "25.4 USD")).isEqualTo(StatedFinding.Verdict.AGREES);
    assertThat(verdict("0 USD", "0.2 USD")).isEqualTo(StatedFinding.Verdict.AGREES);
  }

  @Test
  void allowsATenthWhereItSaysAbout() {
    assertThat(verdict("about 8000 USD", "8799 USD")).isEqualTo(StatedFinding.Verdict.AGREES);
    assertThat(verdict("about 8000 USD", "8801 USD")).isEqualTo(StatedFinding.Verdict.DIFFERS);
  }

  @Test
  void agreesWhereRangesMeet() {
    assertThat(verdict("4000 to 9000, likely 7000 USD", "8600 USD"))
        .isEqualTo(StatedFinding.Verdict.AGREES);
    assertThat(verdict("8500 USD", "8000 to 9000, likely 8100 USD"))
        .isEqualTo(StatedFinding.Verdict.AGREES);
    assertThat(verdict("12000 USD", "8000 to 9000, likely 8100 USD"))
        .isEqualTo(StatedFinding.Verdict.DIFFERS);
  }

  @Test
  void saysBothSumsOrWhyNothingCanBeCompared() {
    assertThat(check("9000 USD", "8600 USD").sentence())
        .isEqualTo("stated 9,000 USD; computed 8600 USD");
    assertThat(check("9000 EUR", "8600 USD").sentence())
        .isEqualTo("It is stated in other units than the computed 8600 USD.");
    assertThat(check("9000 EUR", "8600 USD").verdict())
        .isEqualTo(StatedFinding.Verdict.CANNOT_BE_CHECKED);
    assertThat(check("much", "8600 USD").verdict())
        .isEqualTo(StatedFinding.Verdict.CANNOT_BE_CHECKED);
    Computed none =
        new Computed(
            "lost-revenue",
            "Lost revenue",
            "",
            Optional.of(ImpactMeasure.REVENUE),
            new Outcome.Unknown("no interval of impact is entered."),
            List.of(),
            List.of());
    assertThat(FigureCheck.of(List.of(stated("9000 USD")), List.of(none)).getFirst().sentence())
        .isEqualTo("There is no data: no interval of impact is entered.");
    assertThat(FigureCheck.of(List.of(stated("9000 USD")), List.of()).getFirst().sentence())
        .isEqualTo("Nothing is computed for revenue lost.");
  }

  private static StatedFinding.Verdict verdict(String stated, String computed) {
    return check(stated, computed).verdict();
  }

  private static FigureCheck check(String stated, String computed) {
    Computed one =
        new Computed(
            "lost-revenue",
            "Lost revenue",
            "",
            Optional.of(ImpactMeasure.REVENUE),
            new Outcome.Found(AmountText.read(computed), computed),
            List.of(),
            List.of());
    return FigureCheck.of(List.of(stated(stated)), List.of(one)).getFirst();
  }

  private static ImpactFigure stated(String amount) {
    return new ImpactFigure(ImpactMeasure.REVENUE, AmountText.read(amount), "", List.of());
  }
}
