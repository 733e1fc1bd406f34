package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each template that comes with the program is read back by our own reader, and its examples pass
/// our own linter.
class BuiltInTemplatesTest {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);
  private static final Incident INCIDENT =
      Incident.named(
          new IncidentId("INC-2026-042"), "Checkout fails", Instant.parse("2026-10-14T14:00:00Z"));

  /// An action names its owner and day, which have columns of their own.
  private static final Pattern OWNER =
      Pattern.compile("(?<=\\. )\\p{L}+ \\p{L}+, \\d{4}-\\d\\d-\\d\\d\\. ");

  static List<Template> templates() {
    return Templates.standard();
  }

  @Test
  void areTheTenThatTheDocumentationNames() {
    assertThat(Templates.standard().stream().map(Template::name))
        .containsExactly(
            "full",
            "lightweight",
            "security",
            "near-miss",
            "project-failure",
            "google-sre",
            "pagerduty",
            "atlassian",
            "aws-coe",
            "azure-pir");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void eachHeadingComesBackAsItsSection(Template template) {
    Postmortem record = filled(template);
    ReadDocument read = PostmortemReader.read(PostmortemWriter.write(record, template));
    assertThat(read.notes()).isEmpty();
    assertThat(read.postmortem()).isEqualTo(record);
    assertThat(Templates.of(read.postmortem())).isEqualTo(template);
  }

  @ParameterizedTest
  @EnumSource(IncidentKind.class)
  void eachKindHasItsHintsAndTheyPassTheLinter(IncidentKind kind) {
    for (Section section : List.of(Section.IMPACT, Section.CAUSES, Section.ACTION_ITEMS)) {
      String hint = KindHint.of(kind, section);
      assertThat(hint).as(kind + " " + section).isNotEmpty();
      assertThat(LINTER.lintField(hint)).as(hint).isEmpty();
    }
    assertThat(KindHint.of(kind, Section.SUMMARY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isPrintedAsATeamCanBeginItsOwn(Template template) {
    Template again = Template.read(Template.print(template, template.name(), template.title()));
    assertThat(again).isEqualTo(template);
  }

  /// As an import reads it, which knows nothing of templates.
  @ParameterizedTest
  @MethodSource("templates")
  void eachHeadingIsUnderstoodWithoutTheRecord(Template template) {
    String document =
        PostmortemWriter.write(
            filled(template), template, new WriteOptions(false, false, SeverityLabels.STANDARD));
    ForeignReading reading =
        ForeignReader.read(
            new ForeignSource("checkout.md", document, document.length(), "", INCIDENT.createdAt()),
            Answers.NONE);
    for (Template.Part part : template.parts()) {
      Meaning meaning =
          reading.headings().stream()
              .filter(heading -> heading.text().equals(part.heading()))
              .map(ForeignReading.Heading::meaning)
              .findFirst()
              .orElseThrow(() -> new AssertionError("not read: " + part.heading()));
      part.section()
          .ifPresent(section -> assertThat(meaning).as(part.heading()).isEqualTo(meaning(section)));
    }
  }

  private static Meaning meaning(Section section) {
    return section == Section.OBSERVATIONS ? Meaning.SUMMARY : Meaning.valueOf(section.name());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void explainsEachSectionAndItsExamplesPassTheLinter(Template template) {
    for (Template.Part part : template.parts()) {
      assertThat(part.guidance()).as(part.heading()).isNotEmpty();
      boolean action = part.section().equals(Optional.of(Section.ACTION_ITEMS));
      String said = action ? OWNER.matcher(part.example()).replaceAll(" ") : part.example();
      assertThat(LINTER.lintField(said)).as(part.example()).isEmpty();
      assertThat(action ? LINTER.lintAction(said) : List.of()).as(part.example()).isEmpty();
      assertThat(LINTER.lintField(part.guidance())).as(part.guidance()).isEmpty();
    }
  }

  private static Postmortem filled(Template template) {
    List<BodySection> body =
        template.parts().stream()
            .map(part ->
                part.section().isPresent()
                    ? (BodySection)
                        new BodySection.Known(part.section().get(), "Said of " + part.heading())
                    : new BodySection.Foreign(2, part.heading(), "Said of " + part.heading()))
            .toList();
    return template.begin(Postmortem.draft(INCIDENT).withBody(body));
  }
}
