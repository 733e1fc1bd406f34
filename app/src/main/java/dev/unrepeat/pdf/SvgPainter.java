package dev.unrepeat.pdf;

import dev.unrepeat.pdf.ColourFont.Emoji;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Paints our own drawings as shapes, words too, so that neither a font of the machine nor a
/// library for all of SVG is needed. Nothing in a drawing can name another file.
final class SvgPainter {
  private static final Pattern TRANSLATE =
      Pattern.compile("translate\\(([-\\d.]+)[ ,]+([-\\d.]+)\\)");
  private static final Pattern PATTERN = Pattern.compile("url\\(#(.+)\\)");
  private static final int MOST_TILES = 200_000;

  private final Graphics2D out;
  private final Lettering letters;
  private final Map<String, Element> named = new HashMap<>();

  private SvgPainter(Graphics2D out, Lettering letters) {
    this.out = out;
    this.letters = letters;
  }

  /// @param width in which it is painted; its height follows
  static void paint(Element svg, double width, Graphics2D out, Lettering letters) {
    SvgPainter painter = new SvgPainter(out, letters);
    painter.name(svg);
    double[] box = numbers(svg.getAttribute("viewBox"));
    AffineTransform before = out.getTransform();
    out.scale(width / box[2], width / box[2]);
    Pen pen = Pen.FIRST.of(svg);
    for (Element child : children(svg)) {
      painter.element(child, pen, box[2], box[3]);
    }
    out.setTransform(before);
  }

  private void name(Element element) {
    if (!element.getAttribute("id").isEmpty()) {
      named.put(element.getAttribute("id"), element);
    }
    children(element).forEach(this::name);
  }

  private void element(Element element, Pen around, double width, double height) {
    Pen pen = around.of(element);
    switch (element.getTagName()) {
      case "g", "symbol" -> group(element, pen, width, height);
      case "svg" -> inner(element, pen);
      case "use" -> {
        Element used = named.get(element.getAttribute("href").replaceFirst("^#", ""));
        if (used != null) {
          group(used, pen, width, height);
        }
      }
      case "rect" -> shape(rectangle(element, width, height), pen);
      case "circle" -> {
        double r = number(element, "r", 0);
        double x = number(element, "cx", 0) - r;
        shape(new Ellipse2D.Double(x, number(element, "cy", 0) - r, 2 * r, 2 * r), pen);
      }
      case "line" ->
          shape(
              new Line2D.Double(
                  number(element, "x1", 0),
                  number(element, "y1", 0),
                  number(element, "x2", 0),
                  number(element, "y2", 0)),
              pen);
      case "path" -> shape(PathText.shape(element.getAttribute("d")), pen);
      case "text" -> text(element, pen);
      default -> {
        // Titles and descriptions are told elsewhere; symbols and patterns are painted where used.
      }
    }
  }

  private void group(Element group, Pen pen, double width, double height) {
    AffineTransform before = out.getTransform();
    Matcher moved = TRANSLATE.matcher(group.getAttribute("transform"));
    if (moved.matches()) {
      out.translate(Double.parseDouble(moved.group(1)), Double.parseDouble(moved.group(2)));
    }
    for (Element child : children(group)) {
      element(child, pen, width, height);
    }
    out.setTransform(before);
  }

  private void inner(Element svg, Pen pen) {
    AffineTransform before = out.getTransform();
    double[] box = numbers(svg.getAttribute("viewBox"));
    out.translate(number(svg, "x", 0), number(svg, "y", 0));
    double scale = number(svg, "width", box[2]) / box[2];
    out.scale(scale, scale);
    for (Element child : children(svg)) {
      element(child, pen, box[2], box[3]);
    }
    out.setTransform(before);
  }

  private static Shape rectangle(Element rect, double width, double height) {
    double round = 2 * number(rect, "rx", 0);
    double x = number(rect, "x", 0);
    double y = number(rect, "y", 0);
    double w = rect.getAttribute("width").equals("100%") ? width : number(rect, "width", 0);
    double h = rect.getAttribute("height").equals("100%") ? height : number(rect, "height", 0);
    return round > 0
        ? new RoundRectangle2D.Double(x, y, w, h, round, round)
        : new Rectangle2D.Double(x, y, w, h);
  }

  private void shape(Shape shape, Pen pen) {
    Matcher pattern = PATTERN.matcher(pen.fill());
    if (pattern.matches()) {
      tiles(shape, named.get(pattern.group(1)));
    } else if (!(shape instanceof Line2D)) {
      pen.colour(pen.fill())
          .ifPresent(colour -> {
            out.setPaint(colour);
            out.fill(shape);
          });
    }
    pen.colour(pen.stroke())
        .ifPresent(colour -> {
          out.setPaint(colour);
          out.setStroke(pen.line());
          out.draw(shape);
        });
  }

  private void tiles(Shape shape, @Nullable Element pattern) {
    Rectangle2D area = shape.getBounds2D();
    if (pattern == null || area.isEmpty()) {
      return;
    }
    double wide = number(pattern, "width", 1);
    double high = number(pattern, "height", 1);
    if (area.getWidth() / wide * area.getHeight() / high > MOST_TILES) {
      return;
    }
    Shape clip = out.getClip();
    AffineTransform before = out.getTransform();
    out.clip(shape);
    for (double y = Math.floor(area.getY() / high) * high; y < area.getMaxY(); y += high) {
      for (double x = Math.floor(area.getX() / wide) * wide; x < area.getMaxX(); x += wide) {
        out.translate(x, y);
        for (Element child : children(pattern)) {
          element(child, Pen.FIRST, wide, high);
        }
        out.setTransform(before);
      }
    }
    out.setClip(clip);
  }

  private record Run(String words, Pen pen) {}

  private void text(Element text, Pen pen) {
    List<Run> runs = new ArrayList<>();
    runs(text, pen, runs);
    double width = 0;
    for (Run run : runs) {
      width += letters.width(run.words(), run.pen().size(), run.pen().bold());
    }
    double x = number(text, "x", 0);
    x -= pen.anchor().equals("middle") ? width / 2 : pen.anchor().equals("end") ? width : 0;
    double y = number(text, "y", 0);
    for (Run run : runs) {
      Pen with = run.pen();
      Shape words = letters.shape(run.words(), with.size(), with.bold(), x, y);
      with.colour(with.fill())
          .ifPresent(colour -> {
            out.setPaint(colour);
            out.fill(words);
          });
      for (Lettering.Placed emoji : letters.pictures(run.words(), with.size(), with.bold(), x)) {
        picture(emoji, with.size(), y);
      }
      x += letters.width(run.words(), with.size(), with.bold());
    }
  }

  private void picture(Lettering.Placed placed, double size, double y) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(placed.emoji().png()));
      AffineTransform place =
          AffineTransform.getTranslateInstance(placed.x(), y - (Emoji.HEIGHT - Emoji.BELOW) * size);
      place.scale(Emoji.WIDTH * size / image.getWidth(), Emoji.HEIGHT * size / image.getHeight());
      out.drawImage(image, place, null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw an emoji", e);
    }
  }

  private static void runs(Element element, Pen pen, List<Run> runs) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text words) {
        String line = words.getData().replaceAll("\\s+", " ");
        runs.add(new Run(Directions.painted(line), pen));
      } else if (child instanceof Element part && part.getTagName().equals("tspan")) {
        runs(part, pen.of(part), runs);
      }
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static double number(Element element, String name, double otherwise) {
    String said = element.getAttribute(name);
    return said.isEmpty() ? otherwise : Double.parseDouble(said);
  }

  private static double[] numbers(String text) {
    String[] parts = text.strip().split("[ ,]+");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
