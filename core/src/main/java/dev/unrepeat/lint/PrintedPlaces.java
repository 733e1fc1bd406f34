package dev.unrepeat.lint;

import dev.unrepeat.document.prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where Unrepeat printed something into the document itself: what it computed, its guidance, and
/// the record at the end. Nobody wrote it, so nobody is told to change it.
final class PrintedPlaces {
  private static final Pattern PRINTED =
      Pattern.compile("(?m)^<!-- (?:(computed|guidance) [^\\r\\n]*?-->|unrepeat:record v)");

  private final List<Span> places = new ArrayList<>();

  PrintedPlaces(String source) {
    if (!source.contains("<!-- ")) {
      return;
    }
    Matcher printed = PRINTED.matcher(source);
    int from = 0;
    while (printed.find(from)) {
      String end = printed.group(1) == null ? "-->" : "<!-- /" + printed.group(1) + " -->";
      int to = source.indexOf(end, printed.end());
      from = printed.end();
      if (to >= 0) {
        places.add(new Span(printed.start(), to + end.length()));
        from = to;
      } else if (printed.group(1) == null) {
        places.add(new Span(printed.start(), source.length()));
      }
    }
  }

  boolean at(int place) {
    for (Span span : places) {
      if (span.contains(place)) {
        return true;
      }
    }
    return false;
  }
}
