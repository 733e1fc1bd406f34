package dev.unrepeat.pdf;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Path data of SVG as a shape: the commands M, L, H, V, C, S, Q, A and Z, absolute and relative
/// (SVG 1.1, 8.3), which are those that our drawings use.
final class PathText {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double();
  private boolean more;
  private double x;
  private double y;
  private double handleX;
  private double handleY;
  private double startX;
  private double startY;

  private PathText(String text) {
    this.tokens = TOKEN.matcher(text);
    this.more = tokens.find();
  }

  static Path2D shape(String text) {
    PathText read = new PathText(text);
    read.all();
    return read.path;
  }

  private void all() {
    char command = 'M';
    while (more) {
      char first = tokens.group().charAt(0);
      if (Character.isLetter(first)) {
        command = first;
        more = tokens.find();
      }
      step(command);
      // Further numbers after a move draw lines.
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
  }

  private void step(char command) {
    double dx = Character.isLowerCase(command) ? x : 0;
    double dy = Character.isLowerCase(command) ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        to(dx + next(), dy + next());
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> line(dx + next(), dy + next());
      case 'H' -> line(dx + next(), y);
      case 'V' -> line(x, dy + next());
      case 'C' -> {
        double x1 = dx + next();
        double y1 = dy + next();
        double x2 = dx + next();
        double y2 = dy + next();
        curve(x1, y1, x2, y2, dx + next(), dy + next());
      }
      case 'S' -> {
        double x1 = 2 * x - handleX;
        double y1 = 2 * y - handleY;
        double x2 = dx + next();
        double y2 = dy + next();
        curve(x1, y1, x2, y2, dx + next(), dy + next());
      }
      case 'Q' -> {
        double x1 = dx + next();
        double y1 = dy + next();
        to(dx + next(), dy + next());
        path.quadTo(x1, y1, x, y);
      }
      case 'A' -> {
        double rx = next();
        double ry = next();
        next();
        boolean large = next() != 0;
        boolean sweep = next() != 0;
        arc(rx, ry, large, sweep, dx + next(), dy + next());
      }
      case 'Z' -> {
        path.closePath();
        to(startX, startY);
      }
      default -> throw new IllegalStateException("a drawing uses the path command " + command);
    }
  }

  private void line(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
    path.curveTo(x1, y1, x2, y2, toX, toY);
    to(toX, toY);
    handleX = x2;
    handleY = y2;
  }

  /// An upright arc (SVG 1.1, F.6.5).
  private void arc(double rx, double ry, boolean large, boolean sweep, double toX, double toY) {
    double halfX = (x - toX) / 2 / rx;
    double halfY = (y - toY) / 2 / ry;
    double square = halfX * halfX + halfY * halfY;
    double grown = Math.max(1, Math.sqrt(square));
    double root = Math.sqrt(Math.max(0, (1 - square) / square));
    double sign = large == sweep ? -1 : 1;
    double centreX = sign * root * halfY;
    double centreY = -sign * root * halfX;
    double start = Math.atan2((halfY - centreY), (halfX - centreX));
    double end = Math.atan2((-halfY - centreY), (-halfX - centreX));
    double extent = end - start;
    extent += sweep && extent < 0 ? 2 * Math.PI : !sweep && extent > 0 ? -2 * Math.PI : 0;
    double cx = (x + toX) / 2 + centreX * rx;
    double cy = (y + toY) / 2 + centreY * ry;
    path.append(
        new Arc2D.Double(
            cx - rx * grown,
            cy - ry * grown,
            2 * rx * grown,
            2 * ry * grown,
            -Math.toDegrees(start),
            -Math.toDegrees(extent),
            Arc2D.OPEN),
        true);
    to(toX, toY);
  }

  private void to(double toX, double toY) {
    x = toX;
    y = toY;
    handleX = toX;
    handleY = toY;
  }

  private double next() {
    if (!more) {
      throw new IllegalStateException("the path of a drawing ends too early");
    }
    double number = Double.parseDouble(tokens.group());
    more = tokens.find();
    return number;
  }
}
