package dev.unrepeat.web.score;

import dev.unrepeat.rubric.Score;
import java.math.BigDecimal;
import java.util.List;

/// The mean on a scale from 1 to 5 with the marks of the rubric.
///
/// @param filled how far the bar reaches
public record MeanBar(int filled, List<Mark> marks) {
  private static final int WIDTH = 300;
  private static final int ABOVE = 10;
  private static final int BELOW = 42;

  public MeanBar {
    marks = List.copyOf(marks);
  }

  /// @param x where its line stands
  /// @param y of its words: below and above the bar in turn, for two marks are often close
  public record Mark(int x, int y, String words) {}

  static MeanBar of(Score score) {
    return new MeanBar(
        score.mean().map(MeanBar::x).orElse(0),
        List.of(
            mark(score.rubric().pass(), BELOW, "pass"),
            mark(score.rubric().good(), ABOVE, "good"),
            mark(score.rubric().excellent(), BELOW, "excellent")));
  }

  private static Mark mark(BigDecimal at, int y, String words) {
    return new Mark(x(at), y, words + " " + at.toPlainString());
  }

  private static int x(BigDecimal level) {
    return (int) Math.round((level.doubleValue() - 1) / 4 * WIDTH);
  }
}
