package dev.unrepeat.web.incident;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.timeline.SaidSeverity;
import dev.unrepeat.web.course.CoursePanel;
import dev.unrepeat.web.event.EventFilterView;
import dev.unrepeat.web.event.EventRow;
import dev.unrepeat.web.event.TimelineRow;
import dev.unrepeat.web.milestone.MilestoneItem;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.stated.StatedView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One incident on one page.
///
/// @param waiting how many answers would complete it, with the sentence that counts them
/// @param likenesses how many causes may have come back
/// @param apart which events no milestone is proposed from, and why; empty when there are none
/// @param folded how many events are grouped out of sight
public record IncidentView(
    Frame frame,
    List<Crumb> crumbs,
    IncidentHead head,
    CoursePanel course,
    Waiting waiting,
    Optional<Said> severity,
    List<MilestoneItem> milestones,
    int likenesses,
    boolean proposals,
    String apart,
    List<DurationRow> durations,
    List<OthersRow> others,
    List<FindingRow> findings,
    StatedView stated,
    ChartView chart,
    List<Choice> zooms,
    List<KindMark> key,
    EventFilterView filter,
    List<TimelineRow> rows,
    int shown,
    long folded,
    List<Undated> undated,
    List<ClockRow> clocks,
    List<ProblemRow> problems,
    List<EvidenceRow> evidence) {

  /// A severity that was said and nobody has set.
  ///
  /// @param take where it is taken over
  public record Said(SeverityMark mark, String quote, String when, String event, String take) {
    static Optional<Said> of(Postmortem record) {
      return record.incident().severity().isPresent()
          ? Optional.empty()
          : SaidSeverity.of(record.timeline())
              .map(said ->
                  new Said(
                      SeverityMark.of(Optional.of(said.severity())),
                      said.quote(),
                      said.event().time().known().map(Printing::clock).orElse(""),
                      Places.event(record.incident().id(), said.event().id()),
                      Places.facts(record.incident().id())
                          + "?severity="
                          + Places.word(said.severity())));
    }
  }

  /// @param sentence empty when nothing waits
  public record Waiting(int count, String sentence) {}

  /// What waits for one answer: the question, the lines, and the fields that answer it.
  ///
  /// @param more how many lines are not printed
  /// @param date what is asked of the day; empty when it is not
  /// @param fields as they are typed so far
  /// @param events the forms of the events, where no common answer places them
  public record Undated(
      String id,
      String question,
      List<String> lines,
      int more,
      String date,
      boolean year,
      boolean zone,
      boolean order,
      String option,
      String hint,
      Fields fields,
      List<EventRow.Place> events) {
    /// The fields of a question, and what is wrong with the whole of it.
    public record Fields(Field date, Field year, Field order, Field zone, Field question) {
      static Fields of(String id, Optional<Form> typed) {
        return new Fields(
            field("date." + id, typed),
            field("year." + id, typed),
            field("order." + id, typed),
            field("zone." + id, typed),
            field(id, typed));
      }

      private static Field field(String name, Optional<Form> typed) {
        return typed.map(form -> form.field(name)).orElse(Field.of(name, ""));
      }

      /// What is wrong, each beside the question.
      public List<Field> wrong() {
        return Stream.of(question, date, year, order, zone).filter(Field::wrong).toList();
      }
    }

    /// Whether a field can answer it; otherwise each event is set by hand.
    public boolean answerable() {
      return events.isEmpty();
    }
  }

  /// The same incident as another tool counts it.
  public record OthersRow(String tool, List<DurationRow> measures) {}
}
