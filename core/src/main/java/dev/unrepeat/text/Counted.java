package dev.unrepeat.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Counts in words, everywhere the same: `1 event`, `12,004 events`.
public final class Counted {
  private static final Pattern MANY = Pattern.compile("(?<=[^s])s(?=$| and )");

  private Counted() {}

  /// @param many where that is not the same with an s at its end, or a verb belongs to it
  public static String of(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  public static String of(long count, String noun) {
    return of(count, noun, noun + "s");
  }

  /// Of something that is known by its plural, as groups of events are: `1 channel join or leave`
  /// for `channel joins and leaves`.
  public static String ofMany(long count, String plural) {
    boolean one = count == 1 && MANY.matcher(plural).find();
    return of(
        count, one ? MANY.matcher(plural).replaceAll("").replace(" and ", " or ") : plural, plural);
  }

  /// Some of all, with the verb of the some: `1 of 3 pieces is`, `2 of 3 pieces are`, `1 of 1 piece
  /// is`; without a noun `1 of 3 has`.
  public static String part(long some, long all, String noun, String one, String many) {
    String whole = noun.isEmpty() ? number(all) : of(all, noun);
    return "%s of %s %s".formatted(number(some), whole, some == 1 ? one : many);
  }

  /// `12,004`
  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
