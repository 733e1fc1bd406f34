package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of the users that was hit otherwise than others: `Europe: 1,200 of 8,000`.
///
/// @param all how many there are
/// @param hit how many of them were hit
public record Segment(String name, BigDecimal hit, BigDecimal all) {
  private static final String NUMBER = "(\\d[\\d,]*)";
  private static final Pattern WRITTEN = Pattern.compile(NUMBER + " of " + NUMBER + "(?: users)?");
  private static final String EXAMPLE = "Europe: 1,200 of 8,000";

  public Segment {
    Refused.unless(
        hit.compareTo(all) <= 0,
        "In the segment \"%s\" more users were hit than there are. Write the hit ones first, as %s."
            .formatted(name, EXAMPLE));
  }

  static List<Segment> read(String text) {
    return Lines.named(text, EXAMPLE).entrySet().stream()
        .map(line -> segment(line.getKey(), line.getValue()))
        .toList();
  }

  private static Segment segment(String name, String said) {
    Matcher parts = WRITTEN.matcher(said);
    Refused.unless(
        parts.matches(),
        "The segment \"%s\" says \"%s\". Write how many of how many, as %s."
            .formatted(name, said, EXAMPLE));
    return new Segment(
        name, Figures.number(name, parts.group(1)), Figures.number(name, parts.group(2)));
  }
}
