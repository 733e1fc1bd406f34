package dev.unrepeat.source.chatexport;

import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Messages of Google Chat, as Google Takeout writes them (`messages.json`), and as its API lists
/// them. Takeout writes its times in words: `Saturday, 28 November 2026 at 21:35:00 UTC` or
/// `Saturday, November 28, 2026 at 9:35:00 PM UTC`.
public final class GoogleChatExport extends JsonSource {
  private static final Pattern WORDED =
      Pattern.compile(
          "\\p{L}+, (?:(\\d{1,2}) (\\p{L}+)|(\\p{L}+) (\\d{1,2}),) (\\d{4}) at"
              + " (\\d{1,2}):(\\d{2}):(\\d{2})(?:[\\s\\u202f\\u00a0]*([AP])M)? (?:UTC|GMT)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  public GoogleChatExport() {
    super("google-chat", Set.of("messages"), "created_date", "createTime");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return (record.has("creator") && record.has("created_date"))
        || (record.has("createTime") && record.has("sender") && record.has("space"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    String written = record.at("created_date", "createTime");
    ChatMessage.of(
            record.at("message_id", "name"),
            instant(written),
            record.at("creator.name", "sender.displayName", "creator.email", "sender.name"),
            record.at("text", "annotations.url_metadata.title"))
        .writtenAs(written)
        .byProgram(record.at("creator.user_type", "sender.type").equalsIgnoreCase("bot"))
        .tell(to);
  }

  /// The instant of a time in words; anything else as it is.
  private static String instant(String written) {
    Matcher time = WORDED.matcher(written);
    if (!time.matches()) {
      return written;
    }
    boolean dayFirst = time.group(1) != null;
    String name = dayFirst ? time.group(2) : time.group(3);
    int month =
        name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    int hour = Integer.parseInt(time.group(6));
    if (time.group(9) != null) {
      hour = hour % 12 + (time.group(9).equals("P") ? 12 : 0);
    }
    return month < 0 || month % 3 != 0
        ? written
        : String.format(
            Locale.ROOT,
            "%s-%02d-%02dT%02d:%s:%sZ",
            time.group(5),
            month / 3 + 1,
            Integer.parseInt(dayFirst ? time.group(1) : time.group(4)),
            hour,
            time.group(7),
            time.group(8));
  }
}
