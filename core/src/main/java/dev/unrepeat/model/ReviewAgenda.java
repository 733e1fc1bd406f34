package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an incident review goes through, point by point with its minutes.
public record ReviewAgenda(List<Point> points) {
  private static final int MOST = 30;
  private static final int LONGEST_DAY = 480;
  private static final int LONGEST = 300;
  private static final Pattern LINE =
      Pattern.compile("(?i)(\\d{1,3})\\s*(?:min\\.?|minutes?|m)?\\s*[:\\-–]?\\s+(.+)");

  /// An hour.
  public static final ReviewAgenda STANDARD =
      new ReviewAgenda(
          List.of(
              new Point(5, "what was carried on from earlier reviews: what became of it?"),
              new Point(10, "the figures above, and what is left out of them"),
              new Point(15, "causes that came back, and what had answered them"),
              new Point(10, "what is overdue or waits to be verified: what is in its way?"),
              new Point(15, "one postmortem that others can learn from, told by its authors"),
              new Point(5, "decisions, and what is carried on to the next review")));

  public ReviewAgenda {
    points = List.copyOf(points);
    Refused.unless(
        !points.isEmpty() && points.size() <= MOST,
        "An agenda has between 1 and %d points; this one has %d.".formatted(MOST, points.size()));
  }

  public record Point(int minutes, String text) {
    public Point {
      Refused.unless(
          minutes >= 1 && minutes <= LONGEST_DAY,
          "A point takes between 1 and %d minutes; \"%s\" says %d."
              .formatted(LONGEST_DAY, text, minutes));
      Refused.unless(
          text.length() <= LONGEST,
          "A point has at most %d characters; \"%s…\" has %d."
              .formatted(LONGEST, text.substring(0, Math.min(40, text.length())), text.length()));
    }

    public String print() {
      return "%d min: %s".formatted(minutes, text);
    }
  }

  public int minutes() {
    return points.stream().mapToInt(Point::minutes).sum();
  }

  /// A line for each point, as [#parse] reads it.
  public String print() {
    return String.join("\n", points.stream().map(Point::print).toList());
  }

  /// Reads `10 min: the figures`, a point a line; refuses a line without its minutes.
  public static ReviewAgenda parse(String text) {
    List<Point> points = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Matcher found = LINE.matcher(line);
      Refused.unless(
          found.matches(),
          "\"%s\" does not say how long it takes. Write it as \"10 min: the figures\"."
              .formatted(line));
      points.add(new Point(Integer.parseInt(found.group(1)), found.group(2).strip()));
    }
    return new ReviewAgenda(points);
  }
}
