package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Actor;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.text.ChatName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether lines with times are the copy of a chat: nearly all of them are said by somebody, by two
/// people at least, and nobody wrote an introduction.
final class CopiedChat implements EventSink {
  private static final int FEWEST = 3;

  /// Room for the name of a channel and a line on it.
  private static final int LONGEST_HEAD = 160;

  /// `Maya Lin: looking`, `Maya Lin (SRE): looking`, `<maya> looking`.
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:<([\\p{L}\\p{N}@._-]{1,30})>|([^:\\n]{2,40}?)(?: \\([^)\\n]{1,40}\\))?:)\\s");

  private final Set<String> people = new HashSet<>();
  private int entries;
  private int said;
  private int head;
  private long prose;
  private long words;

  boolean is() {
    return entries >= FEWEST
        && said * 3 >= entries * 2
        && people.size() >= 2
        && head <= LONGEST_HEAD
        && prose <= words;
  }

  @Override
  public void event(SourceEvent event) {
    entries++;
    words += event.text().length();
    speaker(event)
        .ifPresent(name -> {
          said++;
          people.add(name);
        });
  }

  @Override
  public void prose(String path, long line, String text) {
    prose += text.length();
    head += entries == 0 ? text.length() : 0;
  }

  @Override
  public void problem(Problem problem) {}

  private static Optional<String> speaker(SourceEvent event) {
    String text = event.text();
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    if (end > 0 && first.indexOf(' ') > 0 && ChatName.is(first)) {
      return Optional.of(first);
    }
    return event.actor().map(Actor::name).or(() -> named(text));
  }

  private static Optional<String> named(String text) {
    Matcher named = NAMED.matcher(text);
    if (!named.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(named.group(1))
        .or(() -> Optional.of(named.group(2)).filter(CopiedChat::isPerson));
  }

  /// `Alert: pool exhausted` names nobody.
  private static boolean isPerson(String name) {
    String given = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return ChatName.is(name) && GivenNames.contains(given);
  }
}
