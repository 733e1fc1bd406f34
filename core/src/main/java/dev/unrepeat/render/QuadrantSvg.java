package dev.unrepeat.render;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Magnitude;
import dev.unrepeat.model.Quadrant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Effect and effort of actions in four fields, with what to do about each. The fields are told
/// apart by place and words, so that it needs no colour.
public final class QuadrantSvg {
  private static final int FIELD_WIDTH = 220;
  private static final int FIELD_HEIGHT = 92;
  private static final int LEFT = 28;
  private static final int BOTTOM = 26;

  private QuadrantSvg() {}

  public static String of(List<ActionItem> actions) {
    int width = LEFT + 2 * FIELD_WIDTH + 4;
    int height = 2 * FIELD_HEIGHT + BOTTOM + 4;
    Svg svg = new Svg();
    svg.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture quadrant\" role=\"img\" viewBox=\"0 0 %d %d\" fill=\"none\" stroke=\"currentColor\" font-size=\"13\"><title>"
            .formatted(width, height));
    svg.raw(Svg.escape(told(actions))).raw("</title>");
    for (Quadrant quadrant : Quadrant.values()) {
      field(svg, quadrant, in(actions, quadrant));
    }
    String axis = "fill=\"currentColor\" stroke=\"none\" font-size=\"11\" text-anchor=\"middle\"";
    svg.text(LEFT + FIELD_WIDTH / 2.0, height - 8, axis, "little effort");
    svg.text(LEFT + FIELD_WIDTH * 1.5, height - 8, axis, "much effort");
    turned(svg, axis, FIELD_HEIGHT / 2.0, "much effect");
    turned(svg, axis, FIELD_HEIGHT * 1.5, "little effect");
    return svg.raw("</svg>").toString();
  }

  private static void turned(Svg svg, String axis, double y, String words) {
    svg.text(16, y, axis + " transform=\"rotate(-90 16 %s)\"".formatted(Svg.number(y)), words);
  }

  private static void field(Svg svg, Quadrant quadrant, String here) {
    double x = LEFT + (quadrant.effort() == Magnitude.LOW ? 0 : FIELD_WIDTH);
    double y = 2 + (quadrant.effect() == Magnitude.HIGH ? 0 : FIELD_HEIGHT);
    boolean taken = !here.isEmpty();
    svg.rect(
        taken ? "field taken" : "field",
        x + 2,
        y + 2,
        FIELD_WIDTH - 4,
        FIELD_HEIGHT - 4,
        "rx=\"4\" stroke-width=\"%s\"".formatted(taken ? "3" : "1"));
    svg.text(
        x + 14,
        y + 24,
        "fill=\"currentColor\" stroke=\"none\" font-weight=\"%s\"".formatted(taken ? "700" : "400"),
        quadrant.words());
    svg.text(
        x + 14, y + 40, "fill=\"currentColor\" stroke=\"none\" font-size=\"11\"", quadrant.means());
    if (taken) {
      svg.text(
          x + 14,
          y + 68,
          "fill=\"currentColor\" stroke=\"none\" font-weight=\"700\"",
          Svg.fit(here, 13, FIELD_WIDTH - 28));
    }
  }

  private static String in(List<ActionItem> actions, Quadrant quadrant) {
    return actions.stream()
        .filter(action -> Quadrant.of(action).equals(Optional.of(quadrant)))
        .map(action -> action.id().toString())
        .collect(Collectors.joining(", "));
  }

  private static String told(List<ActionItem> actions) {
    StringBuilder words = new StringBuilder("Effect and effort.");
    for (Quadrant quadrant : Quadrant.values()) {
      String here = in(actions, quadrant);
      words.append(here.isEmpty() ? "" : " " + quadrant.words() + ": " + here + ".");
    }
    return words.toString();
  }
}
