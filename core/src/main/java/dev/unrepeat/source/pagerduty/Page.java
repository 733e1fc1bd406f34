package dev.unrepeat.source.pagerduty;

import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/// One page of a long answer.
///
/// @param next where the page after it begins
record Page(String path, long offset, long next, boolean more) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

  static Page of(String path, JsonObject around, long entries) {
    long offset = number(around.text("offset"), 0);
    long limit = number(around.text("limit"), entries);
    return new Page(path, offset, offset + limit, around.text("more").equals("true"));
  }

  /// Tells of each page that another one announces and nobody handed in.
  static void missing(List<Page> pages, EventSink sink) {
    for (Page page : pages) {
      if (page.more && pages.stream().noneMatch(other -> other.offset == page.next)) {
        sink.problem(
            new Problem(
                page.path,
                0,
                "Entries are missing: this page says that more follow. Fetch the next one with offset="
                    + page.next
                    + " and hand in both."));
      }
    }
  }

  private static long number(String text, long otherwise) {
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : otherwise;
  }
}
