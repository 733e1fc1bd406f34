package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A team's own template: its plain form, its fields, and what a newer version offers.
class OwnTemplateTest {
  private static final String TEXT =
      """
      name: payments
      title: Payments review

      ## Summary
      What happened,
      in two sentences.
      > Nobody could pay
      > for an hour.

      ## Course of events = Timeline

      ## Regulator
      Who was told.
      ---
      Incident {{id}} ({{severity}}) at {{ services }} on {{date}}.

      ### Due
      > within 24 hours
      """;

  private static final Postmortem RECORD =
      Postmortem.draft(
          Incident.named(
                  new IncidentId("INC-2026-042"),
                  "Nobody can pay",
                  Instant.parse("2026-10-14T15:00:00Z"))
              .describe(
                  "Nobody can pay",
                  IncidentKind.OUTAGE,
                  Optional.of(Severity.SEV2),
                  List.of(new ServiceName("checkout"), new ServiceName("ledger")),
                  List.of(),
                  Detection.UNKNOWN));

  @Test
  void isReadWithGuidanceExampleAndStartingText() {
    Template template = Template.read(TEXT);
    assertThat(template.title()).isEqualTo("Payments review");
    assertThat(template.parts())
        .containsExactly(
            new Template.Part(
                Optional.of(Section.SUMMARY),
                "Summary",
                "What happened, in two sentences.",
                "Nobody could pay\nfor an hour.",
                ""),
            new Template.Part(Optional.of(Section.TIMELINE), "Course of events", "", "", ""),
            new Template.Part(
                Optional.empty(),
                "Regulator",
                "Who was told.",
                "",
                "Incident {{id}} ({{severity}}) at {{ services }} on {{date}}.\n\n### Due\n> within 24 hours"));
  }

  @Test
  void fillsItsFieldsWhenAPostmortemBegins() {
    Postmortem begun = Template.read(TEXT).begin(RECORD);
    assertThat(begun.body())
        .containsExactly(
            new BodySection.Field("template", "template: payments 1"),
            new BodySection.Foreign(
                2,
                "Regulator",
                "Incident INC-2026-042 (SEV2) at checkout, ledger on 2026-10-14.\n\n### Due\n> within 24 hours"));
    String document = PostmortemWriter.write(begun, Template.read(TEXT));
    assertThat(document).contains("\ntemplate: payments 1\n", "\n## Course of events\n");
    assertThat(PostmortemReader.read(document).postmortem()).isEqualTo(begun);
  }

  @Test
  void leavesWordsThatAreThereAlone() {
    BodySection words = new BodySection.Foreign(2, "Regulator", "Told at nine.");
    assertThat(Template.read(TEXT).begin(RECORD.withBody(List.of(words))).body())
        .containsExactly(new BodySection.Field("template", "template: payments 1"), words);
  }

  @Test
  void theUsualOneOfAKindIsNotNamed() {
    assertThat(Templates.full().begin(RECORD)).isEqualTo(RECORD);
    assertThat(TemplateMark.of(RECORD)).isEqualTo(new TemplateMark("full", 1));
    assertThat(Templates.full().withVersion(2).begin(RECORD).body())
        .containsExactly(new BodySection.Field("template", "template: full 2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: a#author: me | Line 2: before the first "## " stand name, title and version, each as "name: value"; this is "author: me".
          name: a#version: two | Line 2: the version is a number, not "two".
          name: a#+Summary#+Executive summary | Line 3: "Executive summary" is the same section as line 2; name it once.
          name: a#+When = Chronicle | Line 2: there is no section "Chronicle" to be called "When". Sections are Summary, Impact, Metrics, Key observations, Timeline, What happened, Trigger, Causes, Contributing factors, Detection, Response, Lessons, Action items, Workarounds, Related documents, Evidence; without " = " it is one of your own.
          name: a#+Summary#---#Rated {{sevrity}}. | Line 4: there is no field {{sevrity}}. Fields are {{id}}, {{title}}, {{kind}}, {{severity}}, {{services}}, {{date}}, {{owner}}.
          name: a#+Summary#---#Rated {{severity}. | Line 4: a field is written in two pairs of braces, as {{severity}}.
          name: a#+Summary#Say {{severity}}. | Line 3: fields stand in the starting text of a section, below a line "---".
          name: a#+Summary#*Who | Line 3: a section begins with "## " and a heading; smaller headings stand below a line "---".
          name: A B#+Summary | "A B" is no name for a template: small letters, digits and dashes.
          title: Nameless#+Summary | A template begins with its name: a line "name: payments".
          name: a | A template has at least one section: a line "## Summary", below it what belongs there.
          """)
  void refusesAWrongOneWithItsLine(String text, String sentence) {
    String template =
        text.replace("#+", "\n## ")
            .replace("#*", "\n### ")
            .replace("#-", "\n-")
            .replaceAll("(?<![#\n])#(?=[^# ])", "\n");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Template.read(template))
        .satisfies(refused -> assertThat(refused.sentence()).isEqualTo(sentence));
  }

  @Test
  void aNewerVersionSaysWhatIsNewRenamedRewordedAndDropped() {
    TemplateOffer offer = offer();
    assertThat(offer.changes())
        .containsExactly(
            new TemplateOffer.Change.Reworded(offer.now().parts().get(0)),
            new TemplateOffer.Change.Renamed("Regulator", offer.now().parts().get(1)),
            new TemplateOffer.Change.Added(offer.now().parts().get(2)),
            new TemplateOffer.Change.Dropped("Course of events"));
  }

  @Test
  void takingItOverLosesNothing() {
    Postmortem before =
        Template.read(TEXT)
            .begin(RECORD.withBody(List.of(new BodySection.Known(Section.TIMELINE, "Ours."))));
    Postmortem after = offer().takenOver(before);
    assertThat(after.body())
        .containsExactly(
            new BodySection.Field("template", "template: payments 2"),
            new BodySection.Known(Section.TIMELINE, "Ours."),
            new BodySection.Foreign(
                2, "Authority", ((BodySection.Foreign) before.body().getLast()).text()),
            new BodySection.Foreign(2, "Cost", "Of INC-2026-042."));
    String document = PostmortemWriter.write(after, offer().now());
    assertThat(PostmortemReader.read(document).postmortem()).isEqualTo(after);
  }

  private static TemplateOffer offer() {
    Template now =
        Template.read(
                """
                name: payments
                title: Payments review

                ## Summary
                One sentence.

                ## Authority
                Who was told.

                ## Cost
                In EUR.
                ---
                Of {{id}}.
                """)
            .withVersion(2);
    return TemplateOffer.between(Template.read(TEXT), now);
  }
}
