package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Lesson;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandEditsTest {
  private static final Postmortem RECORD = Checkout.postmortem();
  private static final String DOCUMENT = PostmortemWriter.write(RECORD, Templates.full());

  @Test
  void anUntouchedDocumentHasNoNotes() {
    ReadDocument read = PostmortemReader.read(DOCUMENT);

    assertThat(read.postmortem()).isEqualTo(RECORD);
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void anEditedTimeIsANewInstantWithWhatWasWritten() {
    TimelineEvent event = event(edit("| 2026-10-14 14:23:07 |", "| 14:25 |"), 1);

    EventTime.At at = (EventTime.At) event.time();
    assertThat(at.instant()).isEqualTo(Checkout.at("2026-10-14T14:25:00Z"));
    assertThat(at.raw().text()).isEqualTo("14:25");
    assertThat(at.raw().dateKnown()).isEqualTo(Provenance.FROM_DOCUMENT);
    assertThat(event.key()).isEqualTo("key-1");
  }

  @Test
  void anEditedTextKeepsWhatTheDocumentDoesNotShow() {
    TimelineEvent event = event(edit("First 500s \\| in the log", "First 500s \\| seen"), 2);

    assertThat(event.text()).isEqualTo("First 500s | seen");
    assertThat(event.time()).isEqualTo(event(RECORD, 2).time());
    assertThat(event.evidence()).isEqualTo(event(RECORD, 2).evidence());
  }

  @Test
  void aDeletedRowIsFoldedAndNotLost() {
    String row =
        DOCUMENT.lines().filter(line -> line.startsWith("| E2 |")).findFirst().orElseThrow();
    ReadDocument read = PostmortemReader.read(DOCUMENT.replace(row + "\n", ""));

    assertThat(event(read.postmortem(), 2)).isEqualTo(event(RECORD, 2).stand(Standing.FOLDED));
    assertThat(read.notes())
        .anyMatch(note -> note.sentence().contains("E2") && note.kind() == DocumentNote.Kind.KEPT);
  }

  @Test
  void aNewRowIsANewEventWithTheNextId() {
    Postmortem read =
        edit(
            "| **E3** |",
            "| | 14:40 | observation | support liaison | Nine tickets | |\n| **E3** |");

    TimelineEvent event = event(read, 5);
    assertThat(event.text()).isEqualTo("Nine tickets");
    assertThat(event.time().known()).contains(Checkout.at("2026-10-14T14:40:00Z"));
    assertThat(event.actor())
        .hasValueSatisfying(actor -> assertThat(actor.role()).isEqualTo("support liaison"));
    assertThat(event.source()).isEqualTo("document");
  }

  @Test
  void rowsMayStandInAnotherOrder() {
    String one =
        DOCUMENT.lines().filter(line -> line.startsWith("| E1 |")).findFirst().orElseThrow();
    String two =
        DOCUMENT.lines().filter(line -> line.startsWith("| E2 |")).findFirst().orElseThrow();

    assertThat(
            PostmortemReader.read(DOCUMENT.replace(one + "\n" + two, two + "\n" + one))
                .postmortem())
        .isEqualTo(RECORD);
  }

  @Test
  void aFoldedEventIsShownAgainByARowWithItsId() {
    assertThat(event(edit("| **E3** |", "| E4 | | | | | |\n| **E3** |"), 4).standing())
        .isEqualTo(Standing.SHOWN);
  }

  @Test
  void aTimeThatCannotBeReadStaysAsItWasAndIsNoted() {
    ReadDocument read =
        PostmortemReader.read(DOCUMENT.replace("| 2026-10-14 14:23:07 |", "| in the afternoon |"));

    assertThat(read.postmortem()).isEqualTo(RECORD);
    assertThat(read.notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo(DocumentNote.Kind.UNREADABLE);
          assertThat(note.sentence()).contains("in the afternoon", "E1");
          assertThat(DOCUMENT.lines().toList().get(note.line() - 1)).startsWith("| E1 |");
        });
  }

  @Test
  void frontMatterMayBeEdited() {
    Postmortem read =
        edit(
            "severity:\n",
            "severity: SEV1\n",
            "owner:\n",
            "owner: Ravi Menon\nlayout: post # for the site\n");

    assertThat(read.incident().severity()).contains(Severity.SEV1);
    assertThat(read.people().owner()).isEqualTo("Ravi Menon");
    assertThat(read.body().getFirst())
        .isEqualTo(new BodySection.Field("layout", "layout: post # for the site"));
  }

  @Test
  void aMilestoneWrittenByHandIsConfirmed() {
    Postmortem read =
        edit("detected: 2026-10-14 14:47:10 UTC (proposed, E3)", "detected: 2026-10-14 14:46 UTC");

    assertThat(read.incident().milestones().find(MilestoneKind.DETECTED))
        .hasValueSatisfying(milestone -> {
          assertThat(milestone.at()).isEqualTo(Checkout.at("2026-10-14T14:46:00Z"));
          assertThat(milestone.certainty()).isEqualTo(Certainty.CONFIRMED);
        });
  }

  @Test
  void aMilestoneThatItsEventContradictsIsNoted() {
    ReadDocument read =
        PostmortemReader.read(
            DOCUMENT
                .replace("| 2026-10-14 14:31 |", "| 2026-10-14 14:35 |")
                .replace("| 2026-10-14 14:31:00 |", "| 2026-10-14 14:35 |"));

    assertThat(read.notes())
        .anyMatch(note ->
            note.kind() == DocumentNote.Kind.CONTRADICTION
                && note.sentence().contains("impact started"));
  }

  @Test
  void aMilestoneToTheSecondAgreesWithAnEventThatIsKnownFiner() {
    EventTime.At event =
        new EventTime.At(
            Checkout.at("2026-10-14T14:31:02.113Z"),
            Optional.of(Checkout.at("2026-10-14T15:24:36.902Z")),
            Precision.MILLISECOND,
            false,
            RawTime.unknown(""));

    assertThat(TimeText.covers(event, Checkout.at("2026-10-14T14:31:02Z"))).isTrue();
    assertThat(TimeText.covers(event, Checkout.at("2026-10-14T15:24:36Z"))).isTrue();
    assertThat(TimeText.covers(event, Checkout.at("2026-10-14T14:31:01Z"))).isFalse();
    assertThat(TimeText.covers(event, Checkout.at("2026-10-14T15:24:37Z"))).isFalse();
  }

  @Test
  void ownerDueAndStateOfAnActionMayBeEdited() {
    Postmortem read =
        edit(
            "| A1 | Alert on waiting connections | | | | | proposed |",
            "| A1 | Alert on waiting connections | detect | Marta Lindqvist | 2026-10-30 | P1 | done 2026-10-20 (Marta Lindqvist) |");

    ActionItem action = read.actions().getFirst();
    assertThat(action.owner()).isEqualTo(new Owner.Person("Marta Lindqvist"));
    assertThat(action.due())
        .hasValueSatisfying(due -> assertThat(due.date()).hasToString("2026-10-30"));
    assertThat(action.state()).isEqualTo(Checkout.done());
    assertThat(read.actions().get(1)).isEqualTo(RECORD.actions().get(1));
  }

  @Test
  void aStateWithoutItsFactsIsRefusedWithWhatToWrite() {
    ReadDocument read =
        PostmortemReader.read(DOCUMENT.replace("| | | | | proposed |", "| | | | | deferred |"));

    assertThat(read.postmortem().actions()).isEqualTo(RECORD.actions());
    assertThat(read.notes()).anyMatch(note -> note.sentence().contains("the reason"));
  }

  @Test
  void aTeamAsOwnerIsKeptAsWritten() {
    assertThat(ActionTable.owner("Team Payments")).isEqualTo(new Owner.AsWritten("Team Payments"));
    assertThat(ActionTable.owner("Ines Okafor")).isEqualTo(new Owner.Person("Ines Okafor"));
    assertThat(ActionTable.owner("charles, olivier"))
        .isEqualTo(new Owner.AsWritten("charles, olivier"));
  }

  @Test
  void aNewWhyBelowAFactorJoinsTheGraph() {
    Postmortem read =
        edit(
            "  - **F2** Connections were not given back",
            "  - **F2** Connections were never given back\n    - The retry path has no test");

    assertThat(read.causes().find(new FactorId(2)).orElseThrow().statement())
        .isEqualTo("Connections were never given back");
    assertThat(read.causes().find(new FactorId(3)).orElseThrow().statement())
        .isEqualTo("The retry path has no test");
    assertThat(read.causes().whys()).hasSize(2);
    assertThat(read.causes().ends()).extracting(f -> f.id().toString()).containsExactly("F3");
  }

  @Test
  void aNewLessonIsReadUnderItsHeading() {
    Postmortem read =
        edit(
            "- **L1** The rollback was practised",
            "- **L1** The rollback was practised\n- Support knew within minutes");

    assertThat(read.lessons())
        .extracting(Lesson::text)
        .containsExactly("The rollback was practised", "Support knew within minutes");
  }

  @Test
  void sectionsOfTheTeamsOwnStayWhereTheyAre() {
    Postmortem read = edit("## Thanks\n", "## Cost\n\nToo much.\n\n## Thanks\n");

    assertThat(read.body())
        .containsExactly(
            RECORD.body().getFirst(),
            new BodySection.Foreign(2, "Cost", "Too much."),
            RECORD.body().getLast());
  }

  @Test
  void proseBelowATableStaysBelowIt() {
    String edited =
        DOCUMENT.replace(
            "\n## What happened", "\nAll of this was on a Wednesday.\n\n## What happened");
    Postmortem read = PostmortemReader.read(edited).postmortem();
    String again = PostmortemWriter.write(read, Templates.full());

    assertThat(read.body())
        .contains(
            new BodySection.Known(
                Section.TIMELINE,
                "<!-- here: events -->\n\n<!-- here: folded -->\n\nAll of this was on a Wednesday."));
    assertThat(again.substring(0, again.indexOf("<!-- unrepeat")))
        .isEqualTo(edited.substring(0, edited.indexOf("<!-- unrepeat")));
    assertThat(PostmortemReader.read(again).postmortem()).isEqualTo(read);
  }

  @Test
  void textBesideUntouchedGuidanceIsContentAndGuidanceIsNot() {
    Postmortem read = edit("## Impact\n", "## Impact\n\n9,400 payments failed.\n");

    assertThat(read.body())
        .contains(new BodySection.Known(Section.IMPACT, "9,400 payments failed."));
  }

  @Test
  void computedBlocksAreWrittenAnewAndWordsBesideThemStay() {
    String edited =
        DOCUMENT.replace(
            "<!-- /computed -->\n\n## Key",
            "| made up | 1 min | none |\n\n<!-- /computed -->\n\nWe were slow.\n\n## Key");
    Postmortem read = PostmortemReader.read(edited).postmortem();

    assertThat(read.body())
        .contains(
            new BodySection.Known(Section.METRICS, "<!-- here: metrics -->\n\nWe were slow."));
    assertThat(PostmortemWriter.write(read, Templates.full()))
        .doesNotContain("made up")
        .contains("We were slow.");
  }

  @Test
  void theHeadingMayBeEditedAsTitle() {
    assertThat(edit("# Checkout outage\n", "# Nobody could pay\n").incident().title())
        .isEqualTo("Nobody could pay");
  }

  @Test
  void aDeletedTableLosesNothing() {
    List<String> lines =
        DOCUMENT
            .lines()
            .filter(line -> !line.startsWith("| A") && !line.startsWith("| Id | Action"))
            .toList();
    ReadDocument read = PostmortemReader.read(String.join("\n", lines));

    assertThat(read.postmortem().actions()).isEqualTo(RECORD.actions());
    assertThat(read.notes()).anyMatch(note -> note.sentence().contains("actions"));
  }

  @Test
  void aDocumentWithoutItsLedgerIsReadFromWhatItShows() {
    ReadDocument read =
        PostmortemReader.read(DOCUMENT.substring(0, DOCUMENT.indexOf("<!-- unrepeat:record")));

    assertThat(read.postmortem().incident().id()).isEqualTo(RECORD.incident().id());
    assertThat(read.postmortem().timeline().shown()).hasSize(3);
    assertThat(read.postmortem().actions()).hasSize(2);
    assertThat(read.postmortem().causes().whys()).isEqualTo(RECORD.causes().whys());
    assertThat(read.postmortem().lessons()).isEqualTo(RECORD.lessons());
    assertThat(read.postmortem().links()).isEqualTo(RECORD.links());
    assertThat(read.postmortem().workarounds()).isEqualTo(RECORD.workarounds());
  }

  @Test
  void aBrokenLedgerLineCostsOnlyWhatTheDocumentDoesNotShow() {
    ReadDocument read =
        PostmortemReader.read(
            DOCUMENT.replace("{\"event\":\"E2\"", "<<<<<<< HEAD\n{\"event\":\"E2"));

    assertThat(event(read.postmortem(), 2).text()).isEqualTo("First 500s | in the log");
    assertThat(read.notes()).anyMatch(note -> note.kind() == DocumentNote.Kind.UNREADABLE);
  }

  private static Postmortem edit(String... fromTo) {
    String edited = DOCUMENT;
    for (int i = 0; i < fromTo.length; i += 2) {
      assertThat(edited).contains(fromTo[i]);
      edited = edited.replace(fromTo[i], fromTo[i + 1]);
    }
    Postmortem read = PostmortemReader.read(edited).postmortem();
    assertThat(PostmortemReader.read(PostmortemWriter.write(read, Templates.full())).postmortem())
        .isEqualTo(read);
    return read;
  }

  private static TimelineEvent event(Postmortem postmortem, int id) {
    return postmortem.timeline().find(new EventId(id)).orElseThrow();
  }
}
