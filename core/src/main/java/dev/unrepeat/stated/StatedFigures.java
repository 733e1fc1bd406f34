package dev.unrepeat.stated;

import dev.unrepeat.text.Glance;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures that a prose states, in its order.
public record StatedFigures(List<StatedFigure> all) {
  public StatedFigures {
    all = List.copyOf(all);
  }

  private static final int LONGEST = 2_000;
  private static final Pattern SAID = Pattern.compile("^(?i:stated:\\s*)");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d\"“])|\\n+|;\\s");
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:]*\\d{2}:)(?![:\\d])");
  private static final Pattern UPTIME =
      Pattern.compile(
          "(\\d{2}(?:\\.\\d{1,5})?) ?%? ?(?:→|->|–>|to|down to|instead of) ?(\\d{2}(?:\\.\\d{1,5})?) ?%");
  private static final Pattern ABOUT_UPTIME =
      Pattern.compile("uptime|availab\\w*|slo\\b|sla\\b|nines", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:\\b(about|around|approximately|roughly|some|nearly|almost) |(~) ?)?(?<![$€£\\d.,:])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\+)? "
              + "((?:failed |affected |active |paying |lost |support |customer )*"
              + "(?:users?|customers?|transactions?|orders?|requests?|tickets?|payments?|accounts?|sessions?))\\b",
          Pattern.CASE_INSENSITIVE);

  /// A bound is no other number: "at least 4 customers".
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:at least|at most|more than|less than|over|under|up to|fewer than)\\s+$",
          Pattern.CASE_INSENSITIVE);

  /// Behind a length that was set and not lived through: "the 20-second startup timeout".
  private static final Pattern SETTING =
      Pattern.compile(
          "\\s+(?:[\\w-]+\\s+)?(?:time-?outs?|intervals?|limits?|ttl|retention|cool-?down|grace)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MOST =
      Pattern.compile(
          "(?:within|less than|under|at most|at (?:the )?maximum|up to|no more than)\\s+(?:of )?(?:the (?:first|next)\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /// Reads a prose, sentence by sentence.
  public static StatedFigures read(String prose) {
    List<StatedFigure> found = new ArrayList<>();
    for (String sentence : SENTENCE.split(prose)) {
      if (sentence.length() > LONGEST) {
        continue; // data; each figure of it would be held against each word
      }
      if (!mayHoldFigure(sentence)) {
        continue;
      }
      String quote = SAID.matcher(sentence.strip()).replaceFirst("");
      lengths(quote, found);
      clocks(quote, found);
      uptime(quote, found);
      counts(quote, found);
    }
    return new StatedFigures(found);
  }

  /// Most sentences have neither a digit nor "an hour" or "a day".
  private static boolean mayHoldFigure(String sentence) {
    return Glance.holdsDigit(sentence) || Glance.holdsAny(sentence, "an hour", "a day");
  }

  /// The figures of one sort.
  public <T extends StatedFigure> List<T> of(Class<T> sort) {
    return all.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  private static void lengths(String quote, List<StatedFigure> found) {
    Matcher matcher = Lengths.LENGTH.matcher(quote);
    while (matcher.find()) {
      if (SETTING.matcher(quote).region(matcher.end(), quote.length()).lookingAt()) {
        continue;
      }
      Lengths.Read read = Lengths.of(matcher);
      boolean most = MOST.matcher(quote.substring(0, matcher.start())).find();
      topic(quote, matcher.start(), matcher.end())
          .ifPresent(topic ->
              found.add(
                  new StatedFigure.Length(
                      topic, read.value(), read.step(), read.about(), most, quote)));
    }
  }

  private static void clocks(String quote, List<StatedFigure> found) {
    Matcher matcher = CLOCK.matcher(quote);
    while (matcher.find()) {
      LocalTime time =
          LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      String before = quote.substring(0, matcher.start());
      for (Topic topic :
          List.of(
              Topic.CHANGE,
              Topic.START,
              Topic.DETECTION,
              Topic.ACKNOWLEDGEMENT,
              Topic.MITIGATION,
              Topic.RESOLUTION)) {
        Matcher word = topic.words().matcher(before);
        int end = -1;
        while (word.find()) {
          end = word.end();
        }
        if (end >= 0
            && before.length() - end <= 22
            && !before.substring(end).matches(".*[;,(]\\s*(?!and).*\\d.*")) {
          found.add(new StatedFigure.Clock(topic, time, quote));
        }
      }
    }
  }

  private static void uptime(String quote, List<StatedFigure> found) {
    Matcher matcher = UPTIME.matcher(quote);
    while (matcher.find()) {
      BigDecimal before = new BigDecimal(matcher.group(1));
      BigDecimal after = new BigDecimal(matcher.group(2));
      boolean high =
          before.compareTo(BigDecimal.valueOf(90)) > 0
              && after.compareTo(BigDecimal.valueOf(50)) > 0;
      if (before.compareTo(after) > 0 && (ABOUT_UPTIME.matcher(quote).find() || high)) {
        found.add(new StatedFigure.Uptime(before, after, quote));
      }
    }
  }

  private static void counts(String quote, List<StatedFigure> found) {
    Matcher matcher = COUNT.matcher(quote);
    while (matcher.find()) {
      boolean about =
          matcher.group(1) != null
              || matcher.group(2) != null
              || BOUND.matcher(quote.substring(0, matcher.start())).find();
      found.add(
          new StatedFigure.Count(
              new BigDecimal(matcher.group(3).replace(",", "")),
              matcher.group(5),
              about,
              matcher.group(4) != null,
              quote));
    }
  }

  /// The topic whose word stands nearest to a figure; words before it are nearer than words after
  /// it.
  private static Optional<Topic> topic(String quote, int start, int end) {
    Optional<Topic> nearest = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (Topic topic : Topic.values()) {
      Matcher word = topic.words().matcher(quote);
      while (word.find()) {
        int distance =
            word.end() <= start
                ? start - word.end()
                : word.start() >= end ? 4 + word.start() - end : 0;
        if (distance < best && (topic != Topic.START && topic != Topic.CHANGE)) {
          best = distance;
          nearest = Optional.of(topic);
        }
      }
    }
    return nearest;
  }
}
