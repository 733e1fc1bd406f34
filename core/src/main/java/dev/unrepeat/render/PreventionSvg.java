package dev.unrepeat.render;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.PreventionLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The hierarchy of prevention as steps, the strongest on top and widest, with the actions that
/// stand on each. What is taken is told by a thick frame and by words, so that it needs no colour.
public final class PreventionSvg {
  private static final int WIDTH = 560;
  private static final int STEP = 44;
  private static final int INDENT = 26;

  private PreventionSvg() {}

  public static String of(List<ActionItem> actions) {
    int height = STEP * PreventionLevel.values().length + 4;
    Svg svg = new Svg();
    svg.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture prevention\" role=\"img\" viewBox=\"0 0 %d %d\" fill=\"none\" stroke=\"currentColor\" font-size=\"13\"><title>"
            .formatted(WIDTH, height));
    svg.raw(Svg.escape(told(actions))).raw("</title>");
    int row = 0;
    for (PreventionLevel level : PreventionLevel.values()) {
      String here = on(actions, level);
      double x = 2 + row * INDENT;
      double y = 2 + row * STEP;
      double width = WIDTH - 4 - 2.0 * row * INDENT;
      svg.rect(
          here.isEmpty() ? "level" : "level taken",
          x,
          y,
          width,
          STEP - 6,
          "rx=\"4\" stroke-width=\"%s\"".formatted(here.isEmpty() ? "1" : "3"));
      svg.text(
          x + 12,
          y + 16,
          "fill=\"currentColor\" stroke=\"none\" font-weight=\"%s\""
              .formatted(here.isEmpty() ? "400" : "700"),
          name(level));
      svg.text(
          x + 12,
          y + 31,
          "fill=\"currentColor\" stroke=\"none\" font-size=\"11\"",
          Svg.fit(means(level), 11, width - 24 - (here.isEmpty() ? 0 : 110)));
      if (!here.isEmpty()) {
        svg.text(
            x + width - 12,
            y + 23,
            "fill=\"currentColor\" stroke=\"none\" font-weight=\"700\" text-anchor=\"end\"",
            Svg.fit(here, 13, 110));
      }
      row++;
    }
    return svg.raw("</svg>").toString();
  }

  private static String on(List<ActionItem> actions, PreventionLevel level) {
    return actions.stream()
        .filter(action -> action.level().equals(Optional.of(level)))
        .map(action -> action.id().toString())
        .collect(Collectors.joining(", "));
  }

  private static String told(List<ActionItem> actions) {
    StringBuilder words = new StringBuilder("Hierarchy of prevention, strongest first.");
    for (PreventionLevel level : PreventionLevel.values()) {
      String here = on(actions, level);
      words.append(here.isEmpty() ? "" : " " + name(level) + ": " + here + ".");
    }
    String unsaid =
        actions.stream()
            .filter(action -> action.level().isEmpty())
            .map(action -> action.id().toString())
            .collect(Collectors.joining(", "));
    return words.append(unsaid.isEmpty() ? "" : " No level said: " + unsaid + ".").toString();
  }

  private static String name(PreventionLevel level) {
    return switch (level) {
      case ELIMINATE -> "Eliminate";
      case SUBSTITUTE -> "Substitute";
      case ENGINEERING -> "Engineering";
      case ADMINISTRATIVE -> "Administrative";
      case TRAINING -> "Training";
    };
  }

  private static String means(PreventionLevel level) {
    return switch (level) {
      case ELIMINATE -> "the danger is gone: nothing is left that could fail so";
      case SUBSTITUTE -> "something less dangerous does the same";
      case ENGINEERING -> "the system stops it, whoever works";
      case ADMINISTRATIVE -> "a rule or a checklist asks for it";
      case TRAINING -> "people know better";
    };
  }
}
