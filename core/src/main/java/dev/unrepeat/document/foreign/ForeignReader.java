package dev.unrepeat.document.foreign;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.document.markup.Markups;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.Review;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.WrittenTimes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a postmortem that was written elsewhere. Nothing of it is lost: what is not understood
/// stays in the text, in its place.
public final class ForeignReader {
  private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final ForeignSource source;
  private final MarkdownText text;
  private final Sheet sheet;
  private final Cutting cut;
  private final LinkReading links;
  private final HeaderFacts facts;
  private final List<ForeignReading.Heading> headings;
  private final List<DocumentNote> notes = new ArrayList<>();

  private ForeignReader(ForeignSource source, DocumentParts parts) {
    this.source = source;
    this.text = parts.text;
    this.sheet = parts.sheet;
    this.cut = parts.cut;
    this.links = parts.links;
    this.facts = parts.facts;
    this.headings = parts.headings();
  }

  /// Reads a document; never fails on its content.
  ///
  /// @param answers what a person has said of times that do not say it themselves
  public static ForeignReading read(ForeignSource source, Answers answers) {
    return read(source, DocumentParts.of(Markups.read(source.path(), source.text())), answers);
  }

  /// Goes on with a document that was cut into its parts already, once.
  public static ForeignReading read(ForeignSource source, DocumentParts parts, Answers answers) {
    return new ForeignReader(source, parts).read(answers);
  }

  private ForeignReading read(Answers answers) {
    String title = title();
    DocumentHints.Found hints =
        DocumentHints.of(dayTitle(title), facts, source.path(), text.lines(), cut, notes);
    WrittenTimes times = new WrittenTimes(answers, hints.hints());
    Timelines timelines = new Timelines(sheet, text.origins(), times, notes);
    LessonReading lessons = new LessonReading(sheet);
    FactorReading factors = new FactorReading(sheet);
    ActionReading actions = new ActionReading(sheet, text.origins(), around(hints.hints()));
    for (Part part : cut.parts()) {
      timelines.read(part);
      lessons.read(part);
      factors.read(part);
      if (part.is(Meaning.ACTION_ITEMS)) {
        actions.read(part);
      } else {
        actions.readElsewhere(part);
      }
      links.read(part);
    }
    StatedMilestones stated = new StatedMilestones(notes);
    timelines.events().forEach(stated::read);
    facts.times().forEach(field -> stated.read(field, times));
    List<BodySection> body =
        Body.of(cut.parts(), sheet, title, facts.kept()).stream()
            .map(section -> named(section, timelines))
            .toList();
    Timeline timeline =
        Timeline.EMPTY.withEvents(
            timelines.events().stream().map(ForeignReading.Event::event).toList());
    Incident incident = incident(title, stated.milestones(), written(hints.hints()));
    StatedAgainstTold.note(
        cut.parts(), facts, sheet, text.origins(), incident, stated.milestones(), timeline, notes);
    Postmortem postmortem =
        new Postmortem(
            incident,
            List.of(),
            new PostmortemState.ClosedBefore(facts.text(HeaderFact.STATUS).orElse("")),
            Edition.FINAL,
            facts.people(),
            facts.text(HeaderFact.REVIEWED).flatMap(HintFinder::onlyDay),
            facts.text(HeaderFact.DURATION).orElse(""),
            links.links(),
            List.of(evidence()),
            timeline,
            Impact.NOT_MEASURED,
            new CauseGraph(factors.trigger(), factors.factors(), List.of(), List.of(), ""),
            lessons.lessons(),
            actions.actions().stream().map(ForeignReading.Action::action).toList(),
            List.of(),
            Review.NONE,
            body);
    return new ForeignReading(
        postmortem,
        text.format(),
        ForeignId.stated(facts.text(HeaderFact.ID)).isPresent(),
        headings,
        timelines.events(),
        actions.actions(),
        stated.named(),
        notes);
  }

  private static BodySection named(BodySection section, Timelines timelines) {
    return switch (section) {
      case BodySection.Known(var known, var text) ->
          new BodySection.Known(known, timelines.named(text));
      case BodySection.Foreign(var level, var heading, var text) ->
          new BodySection.Foreign(level, heading, timelines.named(text));
      case BodySection.Opening(var text) -> new BodySection.Opening(timelines.named(text));
      case BodySection.Field field -> field;
    };
  }

  /// The head of a page may say less than its heading: the day.
  private String dayTitle(String title) {
    return HintFinder.onlyDay(title).isPresent() ? title : titleHeading().orElse(title);
  }

  /// The first title; where nothing but another one stands below it, that one.
  private Optional<String> titleHeading() {
    List<Part> named =
        cut.parts().stream().dropWhile(p -> !p.is(Meaning.TITLE) || p.heading.isBlank()).toList();
    int last = 0;
    while (last + 1 < named.size()
        && named.get(last).content.isEmpty()
        && named.get(last + 1).is(Meaning.TITLE)) {
      last++;
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(named.get(last).heading);
  }

  private String title() {
    return facts
        .text(HeaderFact.TITLE)
        .map(words -> HEADING_MARK.matcher(words).replaceFirst(""))
        .or(this::titleHeading)
        .filter(words -> !words.isBlank())
        .orElseGet(() -> ForeignId.name(source.path()));
  }

  private Incident incident(String title, Milestones milestones, Instant written) {
    return new Incident(
        ForeignId.of(facts.text(HeaderFact.ID), source.path()),
        title,
        IncidentKind.OUTAGE,
        facts.severity(),
        names(HeaderFact.SERVICES).stream().map(ServiceName::new).toList(),
        names(HeaderFact.TAGS).stream().map(Tag::new).toList(),
        facts.detection(),
        DocumentCircle.of(source.text()),
        List.of(),
        milestones,
        written);
  }

  /// When the record was made, as far as the document tells: by the end of the day it is about. An
  /// old document that dates nothing else is not of the day on which it was imported.
  private Instant written(TimeHints hints) {
    return hints
        .date()
        .map(day -> day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC))
        .filter(written -> written.isBefore(source.readAt()))
        .orElse(source.readAt());
  }

  private List<String> names(HeaderFact fact) {
    return facts.text(fact).map(HeaderFacts::names).orElse(List.of()).stream().distinct().toList();
  }

  private ActionSurroundings around(TimeHints hints) {
    People people = facts.people();
    List<String> known =
        Stream.of(
                people.authors(),
                people.reviewers(),
                people.attendees(),
                List.of(people.owner(), people.facilitator(), people.reporter()))
            .flatMap(List::stream)
            .toList();
    return new ActionSurroundings(List.of(), Optional.empty(), hints.date(), hints.order(), known);
  }

  private Evidence evidence() {
    return new Evidence(
        new EvidenceId(1),
        source.path(),
        Timelines.SOURCE,
        source.bytes(),
        source.sha256(),
        source.readAt());
  }
}
