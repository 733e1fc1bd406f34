package dev.unrepeat.document.foreign;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether two documents tell one incident in two formats. Where a document lay, on which line
/// something stood, and with which marks it was written says nothing of the incident.
///
/// @param differing the parts of the records that differ, as a report prints them
/// @param besides the words that only the other document has, in their order
/// @param words how many the other document has in all
public record Twins(List<String> differing, List<String> besides, int words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int FEW = 12;
  private static final int ONE_IN = 20;

  public static Twins of(Postmortem one, Postmortem other) {
    List<String> parts = new ArrayList<>();
    note(parts, "title", words(one.incident().title()), words(other.incident().title()));
    note(parts, "milestones", one.incident().milestones(), other.incident().milestones());
    note(parts, "times", times(one), times(other));
    note(parts, "action items", actions(one), actions(other));
    note(parts, "lessons", lessons(one), lessons(other));
    note(parts, "causes", causes(one), causes(other));
    List<String> all = words(text(other));
    return new Twins(List.copyOf(parts), missing(all, words(text(one))), all.size());
  }

  /// Whether the other document can be left out: what the record holds is the same, and of the text
  /// hardly a word is missing.
  public boolean same() {
    return differing.isEmpty() && besides.size() <= Math.max(FEW, words / ONE_IN);
  }

  private static void note(List<String> parts, String name, Object first, Object second) {
    if (!first.equals(second)) {
      parts.add(name);
    }
  }

  private static List<EventTime> times(Postmortem record) {
    return record.timeline().events().stream().map(event -> event.time()).toList();
  }

  private static List<Object> actions(Postmortem record) {
    return record.actions().stream()
        .<Object>map(item ->
            List.of(words(item.what()), item.owner(), item.due(), item.state(), item.tickets()))
        .toList();
  }

  private static List<Object> lessons(Postmortem record) {
    return record.lessons().stream()
        .<Object>map(lesson -> List.of(lesson.kind(), words(lesson.text())))
        .toList();
  }

  private static List<Object> causes(Postmortem record) {
    return record.causes().factors().stream()
        .<Object>map(factor -> words(factor.statement()))
        .toList();
  }

  /// All that people wrote.
  private static String text(Postmortem record) {
    List<String> said = new ArrayList<>();
    said.add(record.incident().title());
    said.add(record.people().toString());
    for (BodySection section : record.body()) {
      switch (section) {
        case BodySection.Known known -> said.add(known.text());
        case BodySection.Foreign foreign -> said.add(foreign.heading() + " " + foreign.text());
        case BodySection.Opening opening -> said.add(opening.text());
        case BodySection.Field field -> said.add(field.text());
      }
    }
    record.timeline().events().forEach(event -> said.add(event.text()));
    record.causes().factors().forEach(factor -> said.add(factor.statement()));
    record.lessons().forEach(lesson -> said.add(lesson.text()));
    record.actions().forEach(action -> said.add(action.what()));
    record.links().forEach(link -> said.add(link.label() + " " + link.address()));
    return String.join("\n", said);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static List<String> missing(List<String> wanted, List<String> there) {
    Map<String, Integer> left = new HashMap<>();
    there.forEach(word -> left.merge(word, 1, Integer::sum));
    return wanted.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
  }
}
