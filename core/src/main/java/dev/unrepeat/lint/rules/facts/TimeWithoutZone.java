package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds clock times in a timeline whose zone nobody says.
public final class TimeWithoutZone implements DocumentRule {
  private static final int FEW = 3;
  private static final Pattern CLOCK = Pattern.compile("\\d[:.h]\\d{2}|\\d ?[apAP]\\.?[mM]");
  private static final Pattern ZONE = Pattern.compile("\\s?[(\\[]?[A-Z]{2,5}\\b");
  private static final Pattern ZONE_INSIDE = Pattern.compile("\\b(?!AM|PM)[A-Z]{3,5}\\b");
  private static final Pattern HEAD = Pattern.compile("(?i)(?:time[ _-]?zone|tz|zone)");
  private static final Pattern NAME = Pattern.compile("UTC|GMT|Z|[+-]\\d{2}:?\\d{2}");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    List<Placed<TimelineEvent>> clocked =
        document.record().events().stream()
            .filter(e -> CLOCK.matcher(raw(e).text()).find())
            .toList();
    List<Placed<TimelineEvent>> open = clocked.stream().filter(e -> isOpen(e, document)).toList();
    Optional<String> stated = stated(document);
    if (open.isEmpty()) {
      return;
    }
    boolean few = open.size() <= FEW && open.size() < clocked.size();
    if (few || stated.isPresent() || open.size() == 1) {
      open.forEach(event -> add(event, stated, document, report));
    } else {
      report.add(
          place(open.getFirst(), document),
          "%s times of the timeline have no zone. Say once above them which it is, such as \"All times are UTC\"."
              .formatted(
                  open.size() == clocked.size()
                      ? "The %d".formatted(open.size())
                      : "%d of the %d".formatted(open.size(), clocked.size())),
          new Proposal.Advice("In which zone did the clocks run that these times were read from?"));
    }
  }

  private static void add(
      Placed<TimelineEvent> event,
      Optional<String> stated,
      LintedDocument document,
      Report report) {
    Span place = place(event, document);
    String message = "This time has no zone. Write it beside the time, or once for the document.";
    report.add(
        place,
        message,
        stated
            .<Proposal>map(zone ->
                new Proposal.Fix(
                    "add " + zone, new Edit(new Span(place.to(), place.to()), " " + zone)))
            .orElseGet(() -> new Proposal.Advice("In which zone was this time read?")));
  }

  private static RawTime raw(Placed<TimelineEvent> event) {
    return event.value().time().raw();
  }

  private static boolean isOpen(Placed<TimelineEvent> event, LintedDocument document) {
    boolean unknown =
        raw(event).zoneKnown() == Provenance.UNKNOWN
            || raw(event).zoneKnown() == Provenance.ASSUMED;
    boolean asked =
        !(event.value().time() instanceof EventTime.Undated undated)
            || undated.missing() == MissingPart.ZONE
            || raw(event).zone().isEmpty();
    return unknown && asked && !written(event, document);
  }

  /// Whether letters behind the time are a zone that has several meanings, such as IST.
  private static boolean written(Placed<TimelineEvent> event, LintedDocument document) {
    Span place = place(event, document);
    int end = Math.min(document.source().length(), place.to() + 8);
    return ZONE.matcher(document.source().substring(place.to(), end)).lookingAt()
        || ZONE_INSIDE.matcher(raw(event).text()).find();
  }

  private static Span place(Placed<TimelineEvent> event, LintedDocument document) {
    int from = document.source().indexOf(raw(event).text(), event.span().from());
    return from < 0 || from >= event.span().to()
        ? event.span()
        : new Span(from, from + raw(event).text().length());
  }

  /// The zone that the head of the document states for all of it.
  private static Optional<String> stated(LintedDocument document) {
    return document.markdown().fields().stream()
        .filter(field -> HEAD.matcher(field.name()).matches() && field.values().size() == 1)
        .map(field -> field.values().getFirst().strip())
        .filter(zone -> NAME.matcher(zone).matches())
        .findFirst();
  }
}
