package dev.unrepeat.rubric;

import dev.unrepeat.model.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The levels 2 to 5 of a criterion, each with what it asks for. A level is reached when it and all
/// below it hold; half a level more when at least half of the next one does.
///
/// @param rungs the signs of levels 2, 3, 4 and 5
record Ladder(List<List<Sign>> rungs) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static Ladder of(List<Sign> two, List<Sign> three, List<Sign> four, List<Sign> five) {
    return new Ladder(List.of(two, three, four, five));
  }

  Assessment climb(Criterion criterion) {
    int reached = 0;
    while (reached < rungs.size() && rungs.get(reached).stream().allMatch(Sign::holds)) {
      reached++;
    }
    BigDecimal level = BigDecimal.valueOf(1L + reached);
    Optional<String> next = Optional.empty();
    if (reached < rungs.size()) {
      List<Sign> above = rungs.get(reached);
      long held = above.stream().filter(Sign::holds).count();
      if (held > 0 && 2 * held >= above.size()) {
        level = level.add(HALF);
      }
      next = above.stream().filter(sign -> !sign.holds()).findFirst().map(Sign::step);
    }
    List<Sign> shown = new ArrayList<>();
    for (int i = 0; i <= reached && i < rungs.size(); i++) {
      shown.addAll(rungs.get(i));
    }
    return new Assessment(criterion, Optional.of(level), "", shown, next, Optional.empty());
  }
}
