package dev.unrepeat.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.ticket.StatusMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What the adapters read alike: addresses, times and lists.
final class Tracked {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,12})(?:[/?#].*)?");

  private Tracked() {}

  /// The phase of an issue that is open or closed, by the team's own words where they fit: one that
  /// was left behind does not open a closed issue, or close an open one.
  static TicketPhase phase(Tracker tracker, List<String> words, boolean open, TicketPhase usual) {
    TicketPhase phase = StatusMap.of(tracker.statuses()).phase(words, usual);
    return open == (phase == TicketPhase.OPEN || phase == TicketPhase.STARTED) ? phase : usual;
  }

  /// The number behind one of the beginnings, where the address is one of this project.
  static Optional<String> number(Tracker tracker, String address, List<String> ways) {
    String base = base(tracker) + "/" + tracker.project();
    for (String way : ways) {
      String before = base + way;
      if (address.regionMatches(true, 0, before, 0, before.length())) {
        Matcher behind = NUMBERED.matcher(address.substring(before.length()));
        if (behind.matches()) {
          return Optional.of(behind.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /// The address of the tracker without a slash at its end.
  static String base(Tracker tracker) {
    return tracker.address().replaceFirst("/+$", "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static void check(boolean holds, String sentence) {
    Refused.unless(holds, sentence);
  }

  /// The texts of one field of each item.
  static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.isString() ? one.asString() : one.path(field).asString(""))
        .filter(text -> !text.isBlank())
        .toList();
  }

  /// A time as trackers write it: `2026-01-15T09:00:00Z`, `2026-01-15T09:00:00.000+0000`, or as
  /// GitLab's older webhooks do `2026-01-15 09:00:00 UTC`.
  static Instant time(JsonNode written) {
    String text = written.asString("");
    try {
      if (text.endsWith(" UTC")) {
        return LocalDateTime.parse(text.substring(0, text.length() - 4).replace(' ', 'T'))
            .toInstant(ZoneOffset.UTC);
      }
      String iso = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
      return OffsetDateTime.parse(
              iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME.withLocale(Locale.ROOT))
          .toInstant();
    } catch (DateTimeException e) {
      throw new Refused(
          Refused.Reason.INVALID, "The ticket does not say when it was changed: \"" + text + "\".");
    }
  }

  static String need(JsonNode json, String field) {
    String text = json.path(field).asString("");
    Refused.unless(!text.isBlank(), "The ticket has no " + field + ".");
    return text;
  }
}
