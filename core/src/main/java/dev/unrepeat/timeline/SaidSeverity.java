package dev.unrepeat.timeline;

import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The severity that people said while it went on, as `declaring SEV1` or `this is a P2`: the last
/// one said, for a person to take over. Questions, doubts and what it is not say nothing, and a
/// level 0 is on a scale that is not known.
///
/// @param quote the words that say it
public record SaidSeverity(Severity severity, TimelineEvent event, String quote) {
  private static final String LEVEL =
      "(?:sev(?:erity)?|p|prio(?:rity)?)[ -]?([1-4])\\b(?![.,-]?\\d)";

  /// A verb of setting it, with nothing but a few words before the level.
  private static final Pattern SET =
      said(
          "(?:declar|rais|escalat|upgrad|bump|downgrad|lower|reclassif|classif|treat|mark|sett?|mak|call|chang|mov|open)"
              + "(?:e|ed|es|ing|ying|ied|y|s)?\\b(?:(?!\\b[sp]\\w*[ -]?\\d)[^.?!;\\n]){0,50}?(?:\\bfrom\\s+\\w+[ -]?\\d\\s+to\\s+)?(?<!from )\\b"
              + LEVEL);

  /// A plain statement of what it is.
  private static final Pattern IS =
      said(
          "(?:this|it|we|incident|severity)(?:'s|\u2019s| is| are| have|'re)?(?: now| officially| been)?(?: at)?(?: an?)? "
              + LEVEL);

  private static final Pattern DOUBT =
      Pattern.compile(
          "\\b(?:not|no|isn['\u2019]t|never|should|could|would|might|may|maybe|perhaps|if|whether|unless|consider(?:ing)?|criteria|think|probably|last|previous)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Pattern said(String words) {
    return Pattern.compile("\\b" + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  public static Optional<SaidSeverity> of(Timeline timeline) {
    return timeline.events().stream()
        .flatMap(event -> in(event).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<SaidSeverity> in(TimelineEvent event) {
    Optional<SaidSeverity> found = Optional.empty();
    for (String sentence : event.text().split("(?<=[.!?;])\\s+|\\n")) {
      if (sentence.contains("?") || DOUBT.matcher(sentence).find()) {
        continue;
      }
      for (Pattern pattern : List.of(SET, IS)) {
        Matcher matcher = pattern.matcher(sentence);
        if (matcher.find()) {
          Severity severity = Severity.values()[Integer.parseInt(matcher.group(1)) - 1];
          found = Optional.of(new SaidSeverity(severity, event, matcher.group().strip()));
          break;
        }
      }
    }
    return found;
  }
}
