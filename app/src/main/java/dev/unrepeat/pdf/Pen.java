package dev.unrepeat.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import org.w3c.dom.Element;

/// How a shape of a drawing is painted: what it says itself, and what the shapes around it say.
///
/// @param fill a colour, `none`, or the pattern `url(#…)`
/// @param color what `currentColor` means
record Pen(
    String fill,
    String stroke,
    float width,
    String dashes,
    String cap,
    String join,
    String color,
    double size,
    boolean bold,
    String anchor,
    double opacity) {
  static final Pen FIRST =
      new Pen("#000", "none", 1, "none", "butt", "miter", "#000", 12, false, "start", 1);

  Pen of(Element element) {
    String weight = said(element, "font-weight", bold ? "700" : "400");
    return new Pen(
        said(element, "fill", fill),
        said(element, "stroke", stroke),
        Float.parseFloat(said(element, "stroke-width", String.valueOf(width))),
        said(element, "stroke-dasharray", dashes),
        said(element, "stroke-linecap", cap),
        said(element, "stroke-linejoin", join),
        said(element, "color", color),
        Double.parseDouble(said(element, "font-size", String.valueOf(size))),
        weight.equals("bold") || (weight.matches("\\d+") && Integer.parseInt(weight) >= 600),
        said(element, "text-anchor", anchor),
        opacity * Double.parseDouble(said(element, "opacity", "1")));
  }

  private static String said(Element element, String name, String otherwise) {
    String own = element.getAttribute(name);
    return own.isEmpty() ? otherwise : own;
  }

  Optional<Color> colour(String words) {
    String meant = words.equals("currentColor") ? color : words;
    if (!meant.matches("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}")) {
      return Optional.empty();
    }
    String long6 = meant.length() == 4 ? meant.replaceAll("([0-9a-fA-F])", "$1$1") : meant;
    Color opaque = Color.decode(long6);
    int alpha = (int) Math.round(opacity * 255);
    return Optional.of(new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), alpha));
  }

  BasicStroke line() {
    int end =
        switch (cap) {
          case "round" -> BasicStroke.CAP_ROUND;
          case "square" -> BasicStroke.CAP_SQUARE;
          default -> BasicStroke.CAP_BUTT;
        };
    int corner = join.equals("round") ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
    if (dashes.equals("none")) {
      return new BasicStroke(width, end, corner, 4);
    }
    double[] lengths =
        Arrays.stream(dashes.split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
    float[] dash = new float[lengths.length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) lengths[i];
    }
    return new BasicStroke(width, end, corner, 4, dash, 0);
  }
}
