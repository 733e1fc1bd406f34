package dev.unrepeat.service;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What people wrote in a document about the incident itself, as plain paragraphs. What lies ahead
/// (lessons, actions) states no figure of it.
final class DocumentProse {
  private static final Set<Section> ABOUT_THE_INCIDENT =
      EnumSet.of(
          Section.SUMMARY,
          Section.IMPACT,
          Section.METRICS,
          Section.OBSERVATIONS,
          Section.TIMELINE,
          Section.WHAT_HAPPENED,
          Section.TRIGGER,
          Section.CAUSES,
          Section.CONTRIBUTING_FACTORS,
          Section.DETECTION,
          Section.RESPONSE);

  private DocumentProse() {}

  static List<Passage> of(Postmortem record) {
    List<Passage> passages = new ArrayList<>();
    if (!record.statedDuration().isBlank()) {
      passages.add(new Passage(new StatedPlace.InHead(), "Duration: " + record.statedDuration()));
    }
    for (BodySection part : record.body()) {
      switch (part) {
        case BodySection.Known known -> {
          if (ABOUT_THE_INCIDENT.contains(known.section())) {
            passages.add(passage(known.section().heading(), known.text()));
          }
        }
        case BodySection.Foreign foreign ->
            passages.add(passage(foreign.heading(), foreign.text()));
        case BodySection.Opening opening -> passages.add(passage("Opening", opening.text()));
        case BodySection.Field field -> {}
      }
    }
    return passages;
  }

  private static Passage passage(String heading, String markdown) {
    return new Passage(new StatedPlace.InSection(heading), plain(markdown));
  }

  /// Paragraphs that were wrapped become one line each; tables, code, quoted words of others (a
  /// chat, an output) and marks go.
  private static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean code = false;
    boolean joins = false;
    boolean quoted = false;
    for (String raw : markdown.lines().toList()) {
      String line = raw.strip();
      boolean fence = line.startsWith("```") || line.startsWith("~~~");
      code ^= fence;
      quoted = !line.isEmpty() && (quoted || line.startsWith(">"));
      if (code
          || fence
          || quoted
          || line.isEmpty()
          || line.startsWith("|")
          || line.startsWith("<!--")) {
        joins = false;
        continue;
      }
      String words = line.replaceFirst("^(?:[-*+#]+|\\d+[.)])\\s+", "");
      text.append(joins && words.equals(line) ? " " : "\n");
      text.append(words.replaceAll("\\*\\*|__|`", ""));
      joins = true;
    }
    return text.toString().strip();
  }
}
