package dev.unrepeat.web.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A level as five cells, each empty, half or full.
///
/// @param words `3.5 of 5`, or `not judged`
public record Meter(List<Cell> cells, String words) {
  private static final int CELLS = 5;
  private static final int WIDTH = 20;
  private static final int STEP = 23;

  public Meter {
    cells = List.copyOf(cells);
  }

  /// @param x of its left edge
  /// @param filled how much of its width is filled
  public record Cell(int x, int filled) {}

  static Meter of(Optional<BigDecimal> level) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      BigDecimal above = level.orElse(BigDecimal.ZERO).subtract(BigDecimal.valueOf(i));
      double share = Math.clamp(above.doubleValue(), 0.0, 1.0);
      cells.add(new Cell(1 + i * STEP, (int) Math.round(share * WIDTH)));
    }
    return new Meter(cells, level.map(l -> plain(l) + " of 5").orElse("not judged"));
  }

  static String plain(BigDecimal level) {
    return level.stripTrailingZeros().toPlainString();
  }
}
