package dev.unrepeat.render.site;

import dev.unrepeat.document.FrontMatter;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.render.DocumentTree;
import dev.unrepeat.render.HtmlOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The times of a record that everybody may read: one that was published, to everybody. Of any
/// other there is none.
///
/// @param began by which lists are ordered
/// @param at when it was published
public record Published(Instant began, Instant at) {
  private static final Set<String> STATE = Set.of("state", "status");
  private static final Set<String> SAID = Set.of("published", "closed");
  private static final Set<String> OPEN =
      Set.of("", "everybody", "everyone", "all", "public", "internal");
  private static final List<String> DAYS = List.of("date", "created", "published");
  private static final int DAY = "2026-10-14".length();

  public static Optional<Published> of(Postmortem record) {
    if (!(record.incident().visibility() instanceof Visibility.Everybody)) {
      return Optional.empty();
    }
    Instant began = IncidentTimes.of(record.incident()).countsAt();
    return switch (record.state()) {
      case PostmortemState.Published state ->
          Optional.of(new Published(began, state.publication().at()));
      case PostmortemState.Closed state ->
          Optional.of(new Published(began, state.publication().at()));
      case PostmortemState.Draft state -> Optional.empty();
      case PostmortemState.InReview state -> Optional.empty();
      case PostmortemState.Reviewed state -> Optional.empty();
      case PostmortemState.ClosedBefore state -> Optional.empty();
    };
  }

  /// Of a document: what its head says counts where the exact record does not lie in it.
  ///
  /// @param record as it was read of the document
  /// @throws Refused when it is published and says no day at all
  public static Optional<Published> of(String markdown, Postmortem record) {
    DocumentTree tree = DocumentTree.of(markdown, HtmlOptions.FINISHED);
    List<FrontMatter.Field> front = tree.front();
    if (front.stream().anyMatch(Published::closed)) {
      return Optional.empty();
    }
    if (tree.recorded()) {
      return of(record);
    }
    boolean said =
        record.incident().visibility() instanceof Visibility.Everybody
            && front.stream().anyMatch(Published::published);
    if (!said) {
      return Optional.empty();
    }
    Instant began =
        Stream.of(
                Optional.of(IncidentTimes.of(record.incident()).countsAt())
                    .filter(time -> !time.equals(Instant.EPOCH)),
                record.timeline().events().stream()
                    .map(TimelineEvent::time)
                    .flatMap(time -> time.known().stream())
                    .min(Instant::compareTo),
                DAYS.stream().flatMap(name -> day(front, name).stream()).findFirst())
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "it says no day; write one at its head, as date: 2026-10-14"));
    return Optional.of(new Published(began, day(front, "published").orElse(began)));
  }

  private static Optional<Instant> day(List<FrontMatter.Field> front, String name) {
    return front.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Published::word)
        .filter(word -> word.length() >= DAY)
        .flatMap(word -> {
          try {
            LocalDate day = LocalDate.parse(word.substring(0, DAY));
            return Stream.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
          } catch (DateTimeParseException none) {
            return Stream.empty();
          }
        })
        .findFirst();
  }

  private static boolean published(FrontMatter.Field field) {
    return STATE.contains(field.name().toLowerCase(Locale.ROOT)) && SAID.contains(word(field));
  }

  /// Whether a field says that not everybody may read it.
  private static boolean closed(FrontMatter.Field field) {
    String word = word(field);
    return switch (field.name().toLowerCase(Locale.ROOT)) {
      case "visible-to" -> !word.isEmpty() && !word.equals("[]");
      case "visibility", "audience" -> !OPEN.contains(word);
      case "private", "confidential" -> !word.equals("false") && !word.equals("no");
      default -> false;
    };
  }

  /// What cannot be read as YAML is some word nobody knows.
  private static String word(FrontMatter.Field field) {
    return field.value().map(Object::toString).orElse("?").strip().toLowerCase(Locale.ROOT);
  }
}
