package dev.unrepeat.render;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.RootCauseClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the drawings of causes print of one factor.
///
/// @param head its number, how sure it is and what is remarkable about it
/// @param statement in lines
/// @param foot what is done about it; empty for nothing to say
record FactorBox(
    ContributingFactor factor, List<String> head, List<String> statement, String foot) {
  static final double TEXT = 12;

  /// By which bold words are measured: their letters are wider by about a tenth.
  static final double BOLD = TEXT * 1.1;

  static final double LINE = 15;

  /// @param end whether nothing more was asked behind it
  static FactorBox of(
      ContributingFactor factor, CauseCover cover, boolean end, double room, int lines) {
    List<String> head = new ArrayList<>(List.of(factor.id().toString()));
    head.add(words(factor.confidence()));
    if (factor.kind() == FactorKind.MITIGATING) {
      head.add("made it smaller");
    } else if (factor.kind() != FactorKind.CONTRIBUTING) {
      head.add(words(factor.kind()));
    }
    if (factor.rootCauseClass() != RootCauseClass.UNCLASSIFIED) {
      head.add(words(factor.rootCauseClass()));
    }
    String said = cover.words(factor);
    return new FactorBox(
        factor,
        Svg.lines(String.join(" · ", head), BOLD, room, 2),
        Svg.lines(factor.statement(), TEXT, room, lines),
        Svg.fit(
            said.isEmpty() && end && factor.kind() != FactorKind.MITIGATING
                ? "open end: nothing is done about it"
                : said,
            11,
            room));
  }

  private static String words(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  double height() {
    return LINE * (head.size() + statement.size() + (foot.isEmpty() ? 0 : 1)) + 10;
  }

  /// How the outline of the box tells how sure the factor is; its head says it in words.
  String look() {
    return factor.confidence() == Confidence.CONFIRMED
        ? "sure"
        : factor.confidence() == Confidence.RULED_OUT ? "unsure out" : "unsure";
  }

  /// Its lines, from the upper edge of their block.
  void print(Svg out, double x, double y) {
    double at = y;
    for (String line : head) {
      at += LINE;
      out.text(x, at, "class=\"name start\"", line);
    }
    for (String line : statement) {
      at += LINE;
      out.text(x, at, "class=\"said start\"", line);
    }
    if (!foot.isEmpty()) {
      out.text(x, at + LINE, "class=\"words start\"", foot);
    }
  }
}
