package dev.unrepeat.recurrence;

import dev.unrepeat.model.Confidence;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.SearchParts;
import dev.unrepeat.search.Zone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parts of a record that tell what happened and why. What is planned, learned or linked tells
/// of other times; a factor that was ruled out or that helped is no cause.
record ToldParts(List<SearchPart> all) {
  private static final Set<String> TELLING =
      EnumSet.of(
              Section.SUMMARY,
              Section.WHAT_HAPPENED,
              Section.OBSERVATIONS,
              Section.TRIGGER,
              Section.CAUSES,
              Section.CONTRIBUTING_FACTORS,
              Section.DETECTION,
              Section.IMPACT)
          .stream()
          .map(Section::name)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CAUSING =
      Set.of(Section.TRIGGER.name(), Section.CAUSES.name(), Section.CONTRIBUTING_FACTORS.name());
  private static final Pattern TELLING_HEADING =
      Pattern.compile(
          "\\b(summary|overview|happened|why|wrong|mistake|post-?mortem|symptoms?|conclusion|background|lead-?up|causes?|detection|detected|impact|trigger|incident|problem|fault|description)\\b",
          Pattern.CASE_INSENSITIVE);

  static ToldParts of(Postmortem record) {
    Set<String> noCause =
        record.causes().factors().stream()
            .filter(one ->
                one.confidence() == Confidence.RULED_OUT || one.kind() == FactorKind.MITIGATING)
            .map(one -> one.id().toString())
            .collect(Collectors.toSet());
    return of(
        SearchParts.of(record).stream().filter(part -> !noCause.contains(part.key())).toList());
  }

  static ToldParts of(List<SearchPart> parts) {
    return new ToldParts(parts.stream().filter(ToldParts::telling).toList());
  }

  private static boolean telling(SearchPart part) {
    return switch (part.zone()) {
      case FACTORS, TIMELINE -> true;
      case TEXT ->
          TELLING.contains(part.key())
              || part.key().equals("OPENING")
              || part.heading().equals(LessonKind.WENT_POORLY.heading())
              || (part.key().equals("SECTION") && TELLING_HEADING.matcher(part.heading()).find());
      case ACTIONS -> false;
      case TITLE -> part.key().equals("TITLE");
    };
  }

  /// What is said of the cause.
  List<SearchPart> causes() {
    return all.stream()
        .filter(part -> part.zone() == Zone.FACTORS || CAUSING.contains(part.key()))
        .toList();
  }

  /// All but the events, in which words of the moment stand: guesses, offers, alarms.
  List<SearchPart> written() {
    return all.stream().filter(part -> part.zone() != Zone.TIMELINE).toList();
  }

  /// What is said of the cause; where no part is about it alone, what sums the incident up or says
  /// what happened.
  List<SearchPart> account() {
    List<SearchPart> causes = causes();
    return causes.isEmpty()
        ? all.stream()
            .filter(part -> inHead(part) || part.key().equals(Section.WHAT_HAPPENED.name()))
            .toList()
        : causes;
  }

  /// The title and what sums the incident up.
  List<SearchPart> head() {
    return all.stream().filter(ToldParts::inHead).toList();
  }

  private static boolean inHead(SearchPart part) {
    return part.zone() == Zone.TITLE
        || part.key().equals(Section.SUMMARY.name())
        || part.key().equals("OPENING");
  }
}
