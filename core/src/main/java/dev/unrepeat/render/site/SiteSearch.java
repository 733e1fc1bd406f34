package dev.unrepeat.render.site;

import dev.unrepeat.search.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The index for the search in the browser: each word with the pages it stands on and how much it
/// says there. A script, as a page that is opened as a file can load nothing else.
///
/// `siteIndex({"pages":[[path,title,day,severity,lead],…],"words":["timeout",…],"where":["0.9
/// 2.1",…]})`: each place is the distance to the page before in base 36, a dot, and the weight from
/// 1 to 9.
final class SiteSearch {
  private static final int TITLE = 5;
  private static final int NAME = 3;
  private static final int LEAD = 2;
  private static final int MOST = 9;
  private static final int RADIX = 36;

  private final Map<String, List<Place>> words = new HashMap<>();

  private record Place(String path, int weight) {}

  void add(SiteEntry entry, String text) {
    Map<String, Integer> found = new HashMap<>();
    count(found, entry.title(), TITLE);
    entry.services().forEach(name -> count(found, name, NAME));
    entry.tags().forEach(name -> count(found, name, NAME));
    count(found, entry.path().replaceFirst("^.*/", "").replaceFirst("\\.html$", ""), NAME);
    count(found, entry.lead(), LEAD);
    Tokens.words(text).forEach(word -> found.putIfAbsent(word, 1));
    found.forEach((word, weight) ->
        words
            .computeIfAbsent(word, w -> new ArrayList<>())
            .add(new Place(entry.path(), Math.min(MOST, weight))));
  }

  private static void count(Map<String, Integer> found, String text, int weight) {
    Tokens.words(text).stream().distinct().forEach(word -> found.merge(word, weight, Integer::sum));
  }

  /// @param entries newest first, as numbers count them
  byte[] script(List<SiteEntry> entries) {
    Map<String, Integer> numbers = new HashMap<>();
    StringBuilder out = new StringBuilder("siteIndex({\"pages\":[");
    for (SiteEntry entry : entries) {
      out.append(numbers.isEmpty() ? "\n[" : ",\n[");
      numbers.put(entry.path(), numbers.size());
      out.append(quoted(entry.path())).append(',').append(quoted(entry.title())).append(',');
      out.append(quoted(entry.day().toString())).append(',').append(quoted(entry.severity()));
      out.append(',').append(quoted(entry.lead())).append(']');
    }
    StringBuilder where = new StringBuilder();
    out.append("],\n\"words\":[");
    String comma = "";
    for (Map.Entry<String, List<Place>> word : new TreeMap<>(words).entrySet()) {
      out.append(comma).append(quoted(word.getKey()));
      where.append(comma).append('"').append(places(word.getValue(), numbers)).append('"');
      comma = ",";
    }
    out.append("],\n\"where\":[").append(where).append("]});\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String places(List<Place> places, Map<String, Integer> numbers) {
    TreeMap<Integer, Integer> sorted = new TreeMap<>();
    places.forEach(place -> sorted.put(numbers.getOrDefault(place.path(), 0), place.weight()));
    StringBuilder out = new StringBuilder();
    int before = 0;
    for (Map.Entry<Integer, Integer> one : sorted.entrySet()) {
      out.append(out.isEmpty() ? "" : " ");
      out.append(Integer.toString(one.getKey() - before, RADIX)).append('.');
      out.append(one.getValue());
      before = one.getKey();
    }
    return out.toString();
  }

  /// As JSON has it, and as a script takes it.
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= ' '
              && c != '"'
              && c != '\\'
              && c != '<'
              && c != '\u2028'
              && c != '\u2029'
              && !Character.isSurrogate(c);
      if (plain) {
        out.append(c);
      } else {
        out.append("\\u%04x".formatted((int) c));
      }
    }
    return out.append('"').toString();
  }
}
