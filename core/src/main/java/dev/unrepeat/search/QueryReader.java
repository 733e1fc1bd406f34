package dev.unrepeat.search;

import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what was typed, for example `retries "connection pool" service:checkout -drill
/// after:2026-01`. Nothing that can be typed is an error: what is no field is words.
public final class QueryReader {
  private static final int LONGEST = 1000;
  private static final int MOST_WORDS = 16;
  private static final Pattern PIECE =
      Pattern.compile("(-?)(?:([A-Za-z]{2,12}):)?(?:\"([^\"]*)(\"|$)|([^\\s\"]+))");
  private static final String FIELDS =
      "service, severity, kind, tag, state, owner, factor, before, after, in";

  private final List<Word> words = new ArrayList<>();
  private final List<Word> without = new ArrayList<>();
  private final List<SearchFilter> filters = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Zone> zone = Optional.empty();

  private QueryReader() {}

  /// @param typing whether the last word may be unfinished
  public static SearchQuery read(String typed, boolean typing) {
    QueryReader reader = new QueryReader();
    String text = typed;
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
      reader.notes.add(
          "Only the first %,d characters were looked for; shorten what you typed."
              .formatted(LONGEST));
    }
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      boolean last = typing && piece.end() == text.length();
      reader.take(piece, last);
    }
    return new SearchQuery(reader.words, reader.without, reader.filters, reader.zone, reader.notes);
  }

  private void take(Matcher piece, boolean last) {
    boolean quoted = piece.group(5) == null;
    String value = quoted ? piece.group(3) : piece.group(5);
    String field = piece.group(2) == null ? "" : piece.group(2).toLowerCase(Locale.ROOT);
    boolean not = !piece.group(1).isEmpty();
    if (field.isEmpty()) {
      // A star at the end asks for the beginning of a word, as many programs have it.
      boolean open = !quoted && (last || value.endsWith("*"));
      words(not ? without : words, value, open && !not);
    } else if (not || !filter(field, value)) {
      if (not) {
        notes.add(
            "“-%s:” cannot be left out; it was taken as words to leave out.".formatted(field));
      }
      words(not ? without : words, not ? value : field + " " + value, false);
    }
  }

  private boolean filter(String field, String value) {
    Optional<SearchFilter> read =
        switch (field) {
          case "service" -> named(value, SearchFilter.OfService::new);
          case "tag" -> named(value, SearchFilter.OfTag::new);
          case "owner" -> named(value, SearchFilter.OwedBy::new);
          case "severity" ->
              constant(Severity.class, value.matches("[1-4]") ? "sev" + value : value, Enum::name)
                  .map(SearchFilter.OfSeverity::new);
          case "kind" ->
              constant(IncidentKind.class, value, IncidentKind::words)
                  .map(SearchFilter.OfKind::new);
          case "state" ->
              constant(PostmortemStage.class, value, PostmortemStage::words)
                  .map(SearchFilter.InState::new);
          case "factor" -> factor(value);
          case "before" -> day(value).map(SearchFilter.Before::new);
          case "after" -> day(value).map(SearchFilter.After::new);
          case "in" -> {
            Optional<Zone> found = Zone.find(value);
            zone = found.isPresent() ? found : zone;
            yield Optional.empty();
          }
          default -> Optional.empty();
        };
    read.ifPresent(filters::add);
    boolean understood = read.isPresent() || (field.equals("in") && Zone.find(value).isPresent());
    if (!understood) {
      notes.add(wrong(field, value));
    }
    return understood;
  }

  private static String wrong(String field, String value) {
    String known =
        switch (field) {
          case "severity" -> "It is SEV1, SEV2, SEV3 or SEV4.";
          case "kind" -> "It is one of: " + all(IncidentKind.values()) + ".";
          case "state" -> "It is one of: " + all(PostmortemStage.values()) + ".";
          case "factor" ->
              "It is one of: "
                  + all(FactorCategory.values())
                  + ", "
                  + all(RootCauseClass.values())
                  + ".";
          case "before", "after" -> "It is a day, a month or a year: 2026-10-14, 2026-10 or 2026.";
          case "in" -> "It is title, text, timeline, factors or actions.";
          case "service", "tag", "owner" -> "A name follows the colon, without a space between.";
          default -> "";
        };
    return known.isEmpty()
        ? "“%s:” is no field here; it was taken as words. Fields: %s.".formatted(field, FIELDS)
        : "“%s:%s” was taken as words. %s".formatted(field, value, known);
  }

  private static String all(Enum<?>[] values) {
    return String.join(
        ", ",
        Arrays.stream(values)
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }

  private static Optional<SearchFilter> factor(String value) {
    Optional<SearchFilter> category =
        constant(FactorCategory.class, value, FactorCategory::bone)
            .map(SearchFilter.OfCategory::new);
    return category.isPresent()
        ? category
        : constant(RootCauseClass.class, value, Enum::name).map(SearchFilter.OfClass::new);
  }

  private static Optional<SearchFilter> named(
      String value, Function<String, SearchFilter> condition) {
    return value.isBlank()
        ? Optional.empty()
        : Optional.of(condition.apply(value.strip().toLowerCase(Locale.ROOT)));
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String value, Function<E, String> words) {
    String plain = plain(value);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> plain(one.name()).equals(plain) || plain(words.apply(one)).equals(plain))
        .findFirst();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  private static Optional<LocalDate> day(String value) {
    String whole =
        switch (value.length()) {
          case 4 -> value + "-01-01";
          case 7 -> value + "-01";
          default -> value;
        };
    try {
      return Optional.of(LocalDate.parse(whole));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private void words(List<Word> to, String value, boolean open) {
    List<String> found = Tokens.words(value);
    if (found.isEmpty()) {
      return;
    }
    if (to.size() == MOST_WORDS) {
      String note = "Only the first %d words were looked for.".formatted(MOST_WORDS);
      if (!notes.contains(note)) {
        notes.add(note);
      }
      return;
    }
    List<String> some = found.subList(0, Math.min(found.size(), MOST_WORDS));
    to.add(new Word(some, open && lettered(value), value.strip()));
  }

  private static boolean lettered(String value) {
    int end = value.endsWith("*") ? value.length() - 1 : value.length();
    return end > 0 && Character.isLetterOrDigit(value.codePointBefore(end));
  }
}
