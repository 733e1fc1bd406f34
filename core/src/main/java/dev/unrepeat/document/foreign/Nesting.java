package dev.unrepeat.document.foreign;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a heading means where it stands: below "Action items" the heading "Detection" groups
/// actions, and below "Timeline" it is a phase.
final class Nesting {
  private static final Set<Meaning> LESSONS =
      EnumSet.of(
          Meaning.WENT_WELL,
          Meaning.WENT_POORLY,
          Meaning.GOT_LUCKY,
          Meaning.SURPRISED_US,
          Meaning.WE_CHANGE,
          Meaning.BROADER);

  private static final Set<Meaning> ALWAYS =
      EnumSet.of(
          Meaning.ACTION_ITEMS,
          Meaning.TIMELINE,
          Meaning.WENT_WELL,
          Meaning.WENT_POORLY,
          Meaning.GOT_LUCKY);

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)(?:(?:the|code|config(?:uration)?|infrastructure|system|process|schema|database"
              + "|software|source|technical|file|and|&) )*(?:changes?|fixes)(?: (?:made|applied|done"
              + "|deployed|implemented))?");

  private Nesting() {}

  /// @param text the heading itself
  /// @param within the meaning of the part around it; OWN when there is none
  /// @param found what its words mean alone
  /// @param phase whether entries of a timeline stand below it
  static Meaning of(String text, Meaning within, Optional<Meaning> found, boolean phase) {
    return switch (within) {
      case TIMELINE, STATUS_UPDATE ->
          found.filter(m -> !phase || ALWAYS.contains(m) || beside(m)).orElse(Meaning.GROUP);
      case ACTION_ITEMS ->
          found
              .filter(m -> (ALWAYS.contains(m) && m != Meaning.ACTION_ITEMS) || beside(m))
              .orElse(Meaning.GROUP);
      case EVIDENCE -> found.filter(ALWAYS::contains).orElse(Meaning.WITHIN);
      case WENT_WELL, WENT_POORLY, GOT_LUCKY, SURPRISED_US, WE_CHANGE, BROADER, LESSONS ->
          found
              .filter(m -> ALWAYS.contains(m) || LESSONS.contains(m) || beside(m))
              .orElse(Meaning.WITHIN);
      case RESPONSE ->
          found
              .filter(m -> m != within && !(m == Meaning.ACTION_ITEMS && tellsWhatChanged(text)))
              .orElse(Meaning.WITHIN);
      case IMPACT -> found.filter(m -> m != within && m != Meaning.METRICS).orElse(Meaning.WITHIN);
      default -> found.filter(m -> m != within).orElse(Meaning.WITHIN);
    };
  }

  /// Whether a heading names what a fix changed: below "Resolution" that is done, and no action.
  private static boolean tellsWhatChanged(String text) {
    return CHANGED.matcher(HeadingText.withoutNumber(HeadingText.clean(text))).matches();
  }

  private static boolean beside(Meaning meaning) {
    return meaning == Meaning.RELATED
        || meaning == Meaning.PEOPLE
        || meaning == Meaning.EVIDENCE
        || meaning == Meaning.LESSONS;
  }

  /// Whether a label in bold may open a section inside a part of this meaning.
  static boolean opensByLabel(Part part) {
    return part.level >= Cutting.LABEL
        || part.is(Meaning.TITLE, Meaning.OWN, Meaning.FACT, Meaning.METRICS, Meaning.PEOPLE);
  }

  /// The same of a paragraph that begins so: within a timeline, or behind a section whose name
  /// stands without a mark too.
  static boolean opensByLabel(Part part, String line) {
    boolean unmarked = part.level == Cutting.BOLD && BareLine.of(line, true).isPresent();
    return opensByLabel(part) || part.is(Meaning.TIMELINE) || unmarked;
  }
}
