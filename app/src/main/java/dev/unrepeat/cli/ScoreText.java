package dev.unrepeat.cli;

import dev.unrepeat.model.Overruling;
import dev.unrepeat.rubric.Assessment;
import dev.unrepeat.rubric.Score;
import dev.unrepeat.rubric.SelfCheck;
import dev.unrepeat.rubric.Sign;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A score as people read it on a terminal, within 80 columns.
final class ScoreText {
  private static final int CRITERION = 31;
  private static final int LEVEL = 7;
  private static final int STEPS = 5;
  private static final int GRADE = 21;
  private static final int SENTENCE = 60;

  private final ScoredDocument scored;
  private final Score score;
  private final Page page;

  private ScoreText(ScoredDocument scored, PrintStream out, boolean colours) {
    this.scored = scored;
    this.score = scored.score();
    this.page = new Page(out, colours);
  }

  /// One of several: mean, grade, gate, name.
  static String line(ScoredDocument scored, boolean colours) {
    Score score = scored.score();
    String gate = score.missing().isEmpty() ? "gate open  " : "gate closed";
    return Style.BOLD.on(colours, Page.padded(score.print(), 5))
        + Page.padded(score.grade().words(), GRADE)
        + gate
        + "  "
        + end(scored.name(), Terminal.WIDTH - 5 - GRADE - gate.length() - 2)
        + "\n";
  }

  /// The end of a path tells more than its beginning.
  private static String end(String name, int width) {
    return name.length() <= width ? name : "…" + name.substring(name.length() - width + 1);
  }

  /// @param all whether signs of the levels below are printed too
  static String whole(ScoredDocument scored, boolean all, boolean colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    new ScoreText(scored, out, colours).print(all);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void print(boolean all) {
    page.line("%s: %s of 5, %s".formatted(scored.name(), score.print(), score.grade().words()));
    String severity = score.severity().map(Enum::name).orElse("severity not said");
    page.line(
        "%s, %s, rubric %s".formatted(score.kind().words(), severity, score.rubric().version()));
    gate();
    page.heading("Criteria (level from 1 to 5, and how much it counts)");
    score.assessments().forEach(assessment -> criterion(assessment, all));
    steps();
    page.heading("Self-check");
    scored.selfCheck().forEach(this::check);
    page.end();
  }

  private void gate() {
    List<String> missing = score.missing();
    page.heading(missing.isEmpty() ? "The gate is open" : "The gate is closed");
    missing.forEach(sentence -> page.row("- ", sentence));
  }

  private void criterion(Assessment assessment, boolean all) {
    String level = assessment.level().map(ScoreText::level).orElse("–");
    page.row(
        Page.padded(assessment.criterion().words(), CRITERION) + Page.padded(level, LEVEL),
        "× " + score.rubric().weight(score.kind(), assessment.criterion()).toPlainString());
    assessment.overruling().ifPresent(by -> overruled(assessment, by));
    if (assessment.computed().isEmpty()) {
      page.row("    ? ", assessment.reason() + "; it does not count");
    }
    List<Sign> signs = assessment.signs();
    int last = lastHeld(signs);
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (all || !sign.holds() || i == last) {
        page.row(sign.holds() ? "    + " : "    - ", sign.evidence() + place(sign));
      }
    }
  }

  private static int lastHeld(List<Sign> signs) {
    int last = -1;
    for (int i = 0; i < signs.size(); i++) {
      last = signs.get(i).holds() ? i : last;
    }
    return last;
  }

  private void overruled(Assessment assessment, Overruling by) {
    page.row(
        "    = ",
        "set by %s in place of %s: %s"
            .formatted(
                by.by(),
                assessment.computed().map(ScoreText::level).orElse("no level"),
                by.reason()));
  }

  private String place(Sign sign) {
    int line = scored.line(sign).orElse(0);
    if (line == 0) {
      return "";
    }
    return sign.holds()
        ? " (line %d: %s)".formatted(line, Page.cut(scored.sentence(sign), SENTENCE))
        : " (line %d)".formatted(line);
  }

  private void steps() {
    List<Score.Advice> advice = score.advice();
    page.heading("Next steps, the greatest gain first");
    if (advice.isEmpty()) {
      page.entry("None: every criterion that applies is at 5.");
    }
    advice.stream()
        .limit(STEPS)
        .forEach(step ->
            page.row(
                "+%s  ".formatted(step.gain().setScale(2, RoundingMode.HALF_UP).toPlainString()),
                "%s (%s)".formatted(step.step(), step.criterion().words())));
  }

  private void check(SelfCheck.Item item) {
    String box = item.holds().map(holds -> holds ? "[x] " : "[ ] ").orElse("[?] ");
    page.row(box, item.words() + ": " + item.evidence());
  }

  private static String level(BigDecimal level) {
    return level.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
  }
}
