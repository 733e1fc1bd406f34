package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.document.WriteOptions;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.LessonKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignReaderTest {
  static List<String> documents() {
    return Fixture.names();
  }

  @Test
  void whatIsPrivateByItsOwnFieldStaysPrivate() {
    for (String field :
        List.of("[ines@lumen.example]", "ines@lumen.example", "{a: b}", "[broken")) {
      assertThat(visibility("visible-to: " + field))
          .as(field)
          .isInstanceOf(Visibility.Circle.class);
    }
    for (String field : List.of("visible-to: everybody", "visible-to: []", "owner: Ines")) {
      assertThat(visibility(field)).as(field).isEqualTo(Visibility.EVERYBODY);
    }
  }

  private static Visibility visibility(String field) {
    String text = "---\nid: INC-3\n%s\n---\n\n# Hidden\n\nWords.\n".formatted(field);
    return ForeignReader.read(
            new ForeignSource("a.md", text, text.length(), "", Instant.EPOCH), Answers.NONE)
        .postmortem()
        .incident()
        .visibility();
  }

  @Test
  void readsEntriesThatAreHeadings() {
    ForeignReading read = Fixture.read("headings.md");

    assertThat(Fixture.events(read))
        .containsExactly(
            "14 2026-03-04T14:23:00Z Release v2.3.1 of `checkout` goes out, see [release notes](https://git.tidewater.example/releases/231).",
            "19 2026-03-04T14:31:00Z First refused card. The log says:\nA second look at 14:33 shows more of them.\n- The pool has 200 connections\n- All of them wait",
            "33 2026-03-04T14:47:00Z Alert fires",
            "39 2026-03-04T15:23:00Z Rollback complete, the rate is back to normal.",
            "43 2026-03-05T00:10:00Z Everything is checked again.");
    assertThat(text(read.postmortem(), Section.TIMELINE))
        .as("what is evidence stays under the event it belongs to")
        .contains("*E2*\n\n```\n14:31:02 ERROR", "*E3*\n\n> 14:46", "![The graph](graph.png)");
  }

  @Test
  void readsLessonsByTheirHeadingAsItemsOrParagraphs() {
    assertThat(Fixture.read("headings.md").postmortem().lessons())
        .extracting(Lesson::kind, Lesson::text)
        .containsExactly(
            tuple(LessonKind.WENT_WELL, "The rollback was practised"),
            tuple(LessonKind.WENT_POORLY, "The alert waited for fifteen minutes."),
            tuple(LessonKind.WENT_POORLY, "Nobody knew the limit."));
  }

  @Test
  void readsActionsOfEachGroupInItsForm() {
    assertThat(Fixture.read("headings.md").actions())
        .extracting(ForeignReading.Action::line, a -> a.action().what())
        .containsExactly(
            tuple(68, "Write the limit into the runbook"),
            tuple(69, "Say who may roll back:\n- on weekdays\n- at night"),
            tuple(75, "Lower the pool limit to what the database can hold."));
  }

  @Test
  void readsAParagraphThatCallsItselfAnActionBesideAList() {
    ForeignReading read =
        Fixture.reading(
            "beside.md",
            """
            # Pages were down

            ## Action items

            - ✅ Went back to the old release

            **Action item:** Call an incident as soon as an alert is confirmed. Owner: @kim

            The list is kept by the team that is on call.
            """);

    assertThat(read.actions())
        .extracting(
            ForeignReading.Action::line, a -> a.action().what(), a -> a.action().owner().print())
        .containsExactly(
            tuple(5, "Went back to the old release", ""),
            tuple(7, "Call an incident as soon as an alert is confirmed.", "@kim"));
  }

  @Test
  void readsATableByWhatStandsInItsColumns() {
    ForeignReading read = Fixture.read("table.md");

    assertThat(Fixture.events(read))
        .containsExactly(
            "17 2026-01-12T07:05:00Z Queue depth over 10,000",
            "18 2026-01-12T07:20:00Z Consumer | restarted",
            "19 2026-01-12T07:41:00Z Queue empty again");
    assertThat(read.events().getFirst().event().actor().orElseThrow().name()).isEqualTo("Ines");
    assertThat(read.postmortem().causes().factors())
        .extracting(ContributingFactor::statement)
        .containsExactly(
            "No limit on how long a lock may be held", "The alert on depth was switched off");
    assertThat(text(read.postmortem(), Section.IMPACT)).contains("| 1,200 | 14 |");
  }

  @Test
  void takesTheHeaderIntoTheRecord() {
    Postmortem read = Fixture.read("table.md").postmortem();

    assertThat(read.incident().id()).hasToString("table");
    assertThat(read.incident().severity()).contains(Severity.SEV2);
    assertThat(read.people().authors()).containsExactly("Ines Ferreira", "Tom Adeyemi");
  }

  @Test
  void asksForAZoneThatNothingNamesAndTakesMilestonesThatAreNamed() {
    ForeignReading asked = Fixture.read("labels.html.md.erb");
    ForeignReading answered =
        ForeignReader.read(
            new ForeignSource(
                "labels",
                Fixture.text("labels.html.md.erb"),
                1,
                "00",
                Instant.parse("2026-11-26T12:00:00Z")),
            Answers.NONE.withZone(ZoneId.of("Europe/London")));

    assertThat(Fixture.events(asked)).hasSize(4).allMatch(event -> event.contains("? ZONE"));
    assertThat(answered.milestones())
        .extracting(m -> m.milestone().kind(), m -> m.milestone().at().toString())
        .containsExactly(
            tuple(MilestoneKind.DETECTED, "2026-05-02T08:14:00Z"),
            tuple(MilestoneKind.DECLARED, "2026-05-02T08:20:00Z"),
            tuple(MilestoneKind.MITIGATED, "2026-05-02T09:02:00Z"),
            tuple(MilestoneKind.RESOLVED, "2026-05-02T10:30:00Z"));
  }

  @Test
  void cutsSectionsAtLabelsOfAList() {
    ForeignReading read = Fixture.read("labels.html.md.erb");

    assertThat(text(read.postmortem(), Section.DETECTION))
        .isEqualTo("A customer wrote that search found nothing.");
    assertThat(text(read.postmortem(), Section.IMPACT)).contains("<%= site %>");
    assertThat(text(read.postmortem(), Section.WHAT_HAPPENED)).contains("- An index was rebuilt");
    assertThat(read.actions()).hasSize(2);
  }

  @Test
  void readsUpdatesOfAStatusPage() {
    assertThat(Fixture.events(Fixture.read("status.md")))
        .containsExactly(
            "5 2026-03-18T12:07:00Z Resolved\nThis incident has been resolved.",
            "11 2026-03-18T11:21:00Z Monitoring\nA fix is in place since 11:15 UTC.\nWe keep watching:\n- the error rate\n- the queue",
            "22 2026-03-18T10:55:00Z Investigating\nPages load slowly.");
  }

  @Test
  void givesEachOfSeveralTimelinesTheDayOfItsHeading() {
    ForeignReading read = Fixture.read("several.md");

    assertThat(Fixture.events(read))
        .containsExactly(
            "18 2026-10-21T21:45:00Z Change goes out",
            "19 2026-10-21T23:28:00Z Service recovered",
            "25 2026-10-24T18:00:00Z New limits",
            "26 2026-10-24T18:20:00Z requests are refused\n- first in Europe",
            "28 ? TIME somebody looks at the graph",
            "29 2026-10-25T00:05:00Z limits are gone");
    assertThat(read.postmortem().body().toString()).contains("10:00 UTC a line of a chat");
  }

  @Test
  void understandsGermanAndJapanese() {
    ForeignReading german = Fixture.read("german.md");
    ForeignReading japanese = Fixture.read("japanese.md");

    assertThat(Fixture.headings(german))
        .containsExactly(
            "1 title", "3 summary", "7 timeline", "13 causes", "17 went-well", "21 action-items");
    assertThat(Fixture.events(german).getFirst())
        .isEqualTo("9 2026-02-03T08:12:00Z Zertifikat läuft ab");
    assertThat(german.actions()).hasSize(2);
    assertThat(Fixture.headings(japanese))
        .containsExactly("1 title", "3 summary", "7 timeline", "12 causes", "16 action-items");
    assertThat(Fixture.events(japanese).getFirst()).isEqualTo("9 2026-02-03T00:12:00Z 証明書の期限が切れる");
  }

  @Test
  void namesWhatContradictsWhat() {
    ForeignReading read =
        Fixture.reading(
            "contradiction.md",
            """
            # Slow search, 3 March 2026

            **Duration:** 45 minutes

            ## Summary

            Search was slow. It was resolved at 15:20.

            ## Timeline (UTC)

            - Impact started: 14:00
            - Resolved: 15:00
            """);

    assertThat(read.notes())
        .extracting(DocumentNote::line, DocumentNote::kind, DocumentNote::sentence)
        .containsExactly(
            tuple(
                3,
                DocumentNote.Kind.CONTRADICTION,
                "45 min is stated; from the impact at 14:00 to \"resolved\" at 15:00 it is 60 min."),
            tuple(
                7,
                DocumentNote.Kind.CONTRADICTION,
                "15:20 is stated; on the timeline it is \"resolved\" at 15:00."));
  }

  @Test
  void takesAHeadingBelowTheWordTitleForTheTitle() {
    ForeignReading read =
        Fixture.reading(
            "001.md", "# Title:\n### Builds failed after an upgrade\n\n# Impact\n\nAll builds.\n");

    assertThat(read.postmortem().incident().title()).isEqualTo("Builds failed after an upgrade");
  }

  @Test
  void leavesNoMarkOfTheBoldThatHoldsTheTimeToo() {
    ForeignReading read =
        Fixture.reading(
            "bold.md",
            """
            # 2026-10-21 Pages were down

            ## Timeline (UTC)

            - **01:38: alerts fire, Kim
              gets paged**
            - **02:06: pages are back** for **all**
            - 02:10 Kim writes 2**8 mails
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-10-21T01:38:00Z alerts fire, Kim gets paged",
            "7 2026-10-21T02:06:00Z pages are back for **all**",
            "8 2026-10-21T02:10:00Z Kim writes 2**8 mails");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void losesNoWordOfADocument(String name) {
    ForeignReading read = Fixture.read(name);

    String written = written(read);
    String headings =
        String.join(" ", read.headings().stream().map(ForeignReading.Heading::text).toList());
    String excused = " Time in CET Who Event Action item Owner Due Status posted posted posted ";
    assertThat(Words.lost(Fixture.text(name), written + headings + excused)).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void comesBackFromOurOwnDocumentUnchanged(String name) {
    ForeignReading read = Fixture.read(name);

    assertThat(PostmortemReader.read(written(read)).postmortem()).isEqualTo(read.postmortem());
  }

  private static String written(ForeignReading read) {
    return PostmortemWriter.write(read.postmortem(), Templates.full(), WriteOptions.STANDARD);
  }

  private static String text(Postmortem postmortem, Section section) {
    return String.join(
        "\n",
        postmortem.body().stream()
            .filter(BodySection.Known.class::isInstance)
            .map(BodySection.Known.class::cast)
            .filter(known -> known.section() == section)
            .map(BodySection.Known::text)
            .toList());
  }
}
