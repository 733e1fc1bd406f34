package dev.unrepeat.document.foreign;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a document that was read is a postmortem at all: a folder of them also holds READMEs,
/// lists and templates.
public enum Likeness {
  POSTMORTEM("a postmortem"),
  /// The sections are there, and nobody has written in them.
  TEMPLATE("a template: its sections are empty"),
  /// What a postmortem is made of.
  EVIDENCE("evidence, not a postmortem"),
  OTHER("no dated event, no action item, no section that is known");

  /// Sections that only a postmortem has; a summary or a background stands in any text.
  private static final Set<Meaning> TELLING =
      EnumSet.of(
          Meaning.SUMMARY,
          Meaning.IMPACT,
          Meaning.TIMELINE,
          Meaning.WHAT_HAPPENED,
          Meaning.TRIGGER,
          Meaning.CAUSES,
          Meaning.CONTRIBUTING_FACTORS,
          Meaning.DETECTION,
          Meaning.RESPONSE,
          Meaning.LESSONS,
          Meaning.WENT_WELL,
          Meaning.WENT_POORLY,
          Meaning.GOT_LUCKY,
          Meaning.SURPRISED_US,
          Meaning.WE_CHANGE,
          Meaning.BROADER,
          Meaning.ACTION_ITEMS,
          Meaning.STATUS_UPDATE);

  private static final Pattern ABOUT =
      Pattern.compile(
          "(readme|licen[cs]e|copying|notice|contributing|code_of_conduct|changelog|changes|history"
              + "|security|authors|codeowners|support|governance|_index|summary|_?sidebar"
              + "|.*template.*)(\\.[a-z.]+)?");

  private static final Pattern NOT_WRITTEN =
      Pattern.compile("(?s)<!--.*?-->|\\{\\{.*?}}|[\\s>*_#|:-]+");

  private final String words;

  Likeness(String words) {
    this.words = words;
  }

  /// Why, as a report prints it after a file's name.
  public String words() {
    return words;
  }

  /// @param path of the document: a README or a template must tell of an incident itself
  public static Likeness of(ForeignReading reading, String path) {
    boolean told = !reading.events().isEmpty();
    boolean promised = !reading.actions().isEmpty();
    if (!told && !promised && !tells(reading)) {
      return OTHER;
    }
    if (!told && !promised && !says(reading.postmortem())) {
      return TEMPLATE;
    }
    if (isAbout(path) && !told) {
      return OTHER;
    }
    return POSTMORTEM;
  }

  /// Whether it has a section that only a postmortem has.
  static boolean tells(ForeignReading reading) {
    return reading.headings().stream()
        .map(ForeignReading.Heading::meaning)
        .anyMatch(TELLING::contains);
  }

  private static boolean isAbout(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ABOUT.matcher(name).matches();
  }

  private static boolean says(Postmortem record) {
    return !record.lessons().isEmpty()
        || !record.causes().factors().isEmpty()
        || record.body().stream().anyMatch(Likeness::says);
  }

  private static boolean says(BodySection part) {
    return switch (part) {
      case BodySection.Known known -> !NOT_WRITTEN.matcher(known.text()).replaceAll("").isEmpty();
      case BodySection.Foreign foreign -> false;
      case BodySection.Opening opening -> false;
      case BodySection.Field field -> false;
    };
  }
}
