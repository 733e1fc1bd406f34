package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TimelineSvgTest {
  private static final Instant START = Instant.parse("2026-10-14T14:31:00Z");

  @Test
  void anyRecordBecomesWellFormedSvgWithTheSameBytes() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Postmortem record = RandomRecords.wild(seed).postmortem(seed);

      String svg = TimelineSvg.draw(record.timeline(), record.incident(), ChartOptions.STANDARD);

      assertThat(svg)
          .isEqualTo(TimelineSvg.draw(record.timeline(), record.incident(), ChartOptions.STANDARD));
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      assertThat(svg).doesNotContain("<script", "<image", "@import", "NaN", "Infinity");
    }
  }

  @Test
  void labelsOfMilestonesDoNotLieOnEachOther() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Incident incident = incident();
      for (MilestoneKind kind : MilestoneKind.values()) {
        incident =
            incident.mark(
                new Milestone(
                    kind,
                    START.plusSeconds(random.nextInt(5000)),
                    Certainty.CONFIRMED,
                    Optional.empty(),
                    ""));
      }
      List<ChartPlan.Flag> flags =
          ChartPlan.of(Timeline.EMPTY, incident, ChartOptions.STANDARD).flags();
      for (int i = 0; i < flags.size(); i++) {
        for (int j = i + 1; j < flags.size(); j++) {
          ChartPlan.Flag a = flags.get(i);
          ChartPlan.Flag b = flags.get(j);
          boolean apart =
              a.y() != b.y() || a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x();
          assertThat(apart).as("round %d: %s and %s", round, a, b).isTrue();
        }
      }
    }
  }

  @Test
  void marksDoNotLieOnEachOtherAndNoneIsLost() {
    Timeline timeline = crowd(500, Duration.ofHours(3));
    ChartPlan plan = ChartPlan.of(timeline, incident(), ChartOptions.STANDARD);

    int drawn = 0;
    for (Lanes.Lane lane : plan.lanes()) {
      for (Lanes.Mark mark : lane.marks()) {
        drawn += mark.events().size();
        assertThat(lane.marks())
            .allMatch(other ->
                other == mark
                    || other.row() != mark.row()
                    || Math.abs(other.x() - mark.x()) >= Lanes.APART);
      }
    }
    assertThat(drawn).isEqualTo(500);
  }

  @Test
  void oneDeploymentADayBeforeDoesNotSquashTheRest() {
    Timeline timeline =
        new Timeline(
            List.of(
                event(1, START.minus(Duration.ofDays(1))),
                event(2, START),
                event(3, START.plusSeconds(960)),
                event(4, START.plusSeconds(3600))),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    ChartPlan plan = ChartPlan.of(timeline, incident(), ChartOptions.STANDARD);

    assertThat(plan.cut()).isTrue();
    assertThat(plan.scale().x(START.plusSeconds(3600)) - plan.scale().x(START)).isGreaterThan(900);
  }

  @Test
  void daysOnTheAxisDoNotLieOnEachOther() {
    List<TimelineEvent> events = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      events.add(event(day, START.minus(Duration.ofDays(5 - day))));
    }
    events.add(event(5, START));
    events.add(event(6, START.plusSeconds(3600)));

    String svg =
        TimelineSvg.draw(
            new Timeline(events, List.of(), List.of(), List.of(), List.of()),
            incident(),
            ChartOptions.STANDARD);

    double end = Double.NEGATIVE_INFINITY;
    Matcher days =
        Pattern.compile(
                "<text x=\"([\\d.]+)\" y=\"[\\d.]+\" text-anchor=\"(\\w+)\" class=\"day\">([^<]+)")
            .matcher(svg);
    int told = 0;
    while (days.find()) {
      double length = Svg.width(days.group(3), 11);
      double x = Double.parseDouble(days.group(1));
      double from =
          days.group(2).equals("start")
              ? x
              : days.group(2).equals("end") ? x - length : x - length / 2;
      assertThat(from).as(days.group(3)).isGreaterThan(end);
      end = from + length;
      told++;
    }
    assertThat(told).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aSilentQuarterOfAnHourKeepsItsLength() {
    Timeline timeline =
        new Timeline(
            List.of(
                event(1, START),
                event(2, START.plusSeconds(960)),
                event(3, START.plusSeconds(1000))),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(ChartPlan.of(timeline, incident(), ChartOptions.STANDARD).cut()).isFalse();
  }

  @Test
  void whatHasNoTimeIsSaidAndNotDrawn() {
    TimelineEvent undated =
        event(2, START).retime(new EventTime.Undated(RawTime.unknown("noon"), MissingPart.DATE));
    String svg =
        TimelineSvg.draw(
            new Timeline(
                List.of(event(1, START), undated), List.of(), List.of(), List.of(), List.of()),
            incident(),
            ChartOptions.STANDARD);

    assertThat(svg).contains("1 more has no time", "href=\"#E1\"").doesNotContain("href=\"#E2\"");
  }

  @Test
  void foldedGroupsStandAtTheirTimeAlsoOutsideOfAllThatIsShown() {
    List<TimelineEvent> events = new ArrayList<>();
    events.add(event(3, START).stand(Standing.FOLDED));
    events.add(event(6, START.plusSeconds(60)).stand(Standing.FOLDED));
    events.add(event(1, START.plusSeconds(900)));
    events.add(event(2, START.plusSeconds(1500)));
    events.add(event(9, START.plusSeconds(2400)).stand(Standing.FOLDED));
    Timeline timeline =
        new Timeline(
            events,
            List.of(
                new EventGroup("messages", List.of(new EventId(6), new EventId(3))),
                new EventGroup("notices", List.of(new EventId(9)))),
            List.of(),
            List.of(),
            List.of());

    ChartPlan plan = ChartPlan.of(timeline, incident(), ChartOptions.STANDARD);

    assertThat(plan.scale().from()).isEqualTo(START);
    assertThat(plan.scale().to()).isEqualTo(START.plusSeconds(2400));
    Lanes.Lane lane =
        plan.lanes().stream().filter(one -> !one.bars().isEmpty()).findFirst().orElseThrow();
    assertThat(lane.bars())
        .extracting(Lanes.Bar::x0)
        .containsExactly(plan.scale().x(START), plan.scale().x(START.plusSeconds(2400)));
    assertThat(TimelineSvg.draw(timeline, incident(), ChartOptions.STANDARD))
        .contains("14:31:00 to 14:32:00 messages: 2");
  }

  @Test
  void anIncidentWithoutAnythingStillGivesAPicture() {
    assertThat(TimelineSvg.draw(Timeline.EMPTY, incident(), ChartOptions.STANDARD))
        .contains("0 events");
    assertThat(TimelineSvg.picture(Timeline.EMPTY, incident(), ChartOptions.STANDARD).plot())
        .startsWith("<svg class=\"chart-plot\"");
  }

  private static Incident incident() {
    return Incident.named(new IncidentId("INC-2026-042"), "Checkout outage", START);
  }

  private static Timeline crowd(int events, Duration span) {
    Random random = new Random(3);
    List<TimelineEvent> list = new ArrayList<>();
    for (int i = 1; i <= events; i++) {
      list.add(event(i, START.plusSeconds(random.nextInt((int) span.toSeconds()))));
    }
    return new Timeline(list, List.of(), List.of(), List.of(), List.of());
  }

  private static TimelineEvent event(int id, Instant at) {
    return new TimelineEvent(
        new EventId(id),
        new EventTime.At(at, Optional.empty(), Precision.SECOND, false, RawTime.unknown("")),
        EventKind.values()[id % EventKind.values().length],
        "",
        Optional.empty(),
        "something <happened> & \"more\"",
        List.of("slack", "log", "pagerduty").get(id % 3),
        "k" + id,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }
}
