package dev.unrepeat.pdf;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The outline of a letter with curves of the second degree alone, as TrueType has them; one of the
/// third degree becomes as many as it takes to be near it (OpenType 1.9, table `glyf`).
final class TrueOutline {
  private static final int MOST_PIECES = 16;

  /// @param on whether the line goes through it, or is drawn to it
  private record Point(int x, int y, boolean on) {}

  private final double off;
  private final List<List<Point>> contours = new ArrayList<>();
  private double x;
  private double y;

  private TrueOutline(double off) {
    this.off = off;
  }

  /// @param off how far a curve may be beside its own
  static TrueOutline of(PathIterator path, double off) {
    TrueOutline outline = new TrueOutline(off);
    double[] to = new double[6];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> {
          outline.contours.add(new ArrayList<>());
          outline.point(to[0], to[1], true);
        }
        case PathIterator.SEG_LINETO -> outline.point(to[0], to[1], true);
        case PathIterator.SEG_QUADTO -> {
          outline.point(to[0], to[1], false);
          outline.point(to[2], to[3], true);
        }
        case PathIterator.SEG_CUBICTO -> outline.cubic(to);
        default -> {
          // A contour of TrueType is closed by itself.
        }
      }
    }
    outline.contours.forEach(TrueOutline::close);
    outline.contours.removeIf(contour -> contour.size() < 3);
    return outline;
  }

  private void point(double toX, double toY, boolean on) {
    contours.getLast().add(new Point((int) Math.round(toX), (int) Math.round(toY), on));
    if (on) {
      x = toX;
      y = toY;
    }
  }

  /// The end of a contour is its beginning, and not said twice.
  private static void close(List<Point> contour) {
    if (contour.size() > 1 && contour.getLast().equals(contour.getFirst())) {
      contour.removeLast();
    }
  }

  /// In n pieces, each is √3/36 · |p3 − 3 p2 + 3 p1 − p0| / n³ beside its own at most.
  private void cubic(double[] to) {
    double dx = to[4] - 3 * to[2] + 3 * to[0] - x;
    double dy = to[5] - 3 * to[3] + 3 * to[1] - y;
    double far = Math.sqrt(3) / 36 * Math.hypot(dx, dy);
    int pieces = (int) Math.clamp(Math.ceil(Math.cbrt(far / off)), 1, MOST_PIECES);
    double[] xs = {x, to[0], to[2], to[4]};
    double[] ys = {y, to[1], to[3], to[5]};
    for (int i = 1; i <= pieces; i++) {
      double from = (i - 1.0) / pieces;
      double till = (double) i / pieces;
      point(handle(xs, from, till), handle(ys, from, till), false);
      point(at(xs, till), at(ys, till), true);
    }
  }

  private static double at(double[] p, double t) {
    double s = 1 - t;
    return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
  }

  private static double slope(double[] p, double t) {
    double s = 1 - t;
    return 3 * (s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2]));
  }

  /// The mean of the two handles that a piece of the third degree has, each moved as far again by
  /// half of its own way.
  private static double handle(double[] p, double from, double till) {
    double step = till - from;
    double first = at(p, from) + slope(p, from) * step / 3;
    double second = at(p, till) - slope(p, till) * step / 3;
    return (3 * (first + second) - at(p, from) - at(p, till)) / 4;
  }

  int contours() {
    return contours.size();
  }

  int points() {
    return contours.stream().mapToInt(List::size).sum();
  }

  int left() {
    return all().stream().mapToInt(Point::x).min().orElse(0);
  }

  int right() {
    return all().stream().mapToInt(Point::x).max().orElse(0);
  }

  int bottom() {
    return all().stream().mapToInt(Point::y).min().orElse(0);
  }

  int top() {
    return all().stream().mapToInt(Point::y).max().orElse(0);
  }

  private List<Point> all() {
    return contours.stream().flatMap(List::stream).toList();
  }

  /// As the table `glyf` holds it, of an even number of bytes; nothing for a blank.
  byte[] glyph() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Point> all = all();
    if (all.isEmpty()) {
      return bytes.toByteArray();
    }
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(contours.size());
    out.writeShort(left());
    out.writeShort(bottom());
    out.writeShort(right());
    out.writeShort(top());
    int last = -1;
    for (List<Point> contour : contours) {
      last += contour.size();
      out.writeShort(last);
    }
    out.writeShort(0);
    for (Point point : all) {
      out.writeByte(point.on() ? 1 : 0);
    }
    int before = 0;
    for (Point point : all) {
      out.writeShort(point.x() - before);
      before = point.x();
    }
    before = 0;
    for (Point point : all) {
      out.writeShort(point.y() - before);
      before = point.y();
    }
    out.write(new byte[bytes.size() % 2]);
    return bytes.toByteArray();
  }
}
