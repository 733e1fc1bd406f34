package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final ForeignReading.Action PROMISE =
      new ForeignReading.Action(9, ActionItem.proposed(new ActionItemId(1), "Add an alert"));

  @Test
  void knowsAPostmortemByWhatASectionSays() {
    assertThat(Likeness.of(reading("The pool was too small.", List.of()), "a.md"))
        .isEqualTo(Likeness.POSTMORTEM);
  }

  @Test
  void takesSectionsThatNobodyFilledInForATemplate() {
    for (String left :
        List.of("", "<!-- what happened? -->", "{{ summary }}", "| | |\n|---|---|\n", "> \n-\n")) {
      assertThat(Likeness.of(reading(left, List.of()), "a.md"))
          .as(left)
          .isEqualTo(Likeness.TEMPLATE);
    }
  }

  @Test
  void takesAReadmeForAPostmortemOnlyWhenItTellsOfAnIncident() {
    assertThat(Likeness.of(reading("Ours.", List.of(PROMISE)), "docs/README.md"))
        .isEqualTo(Likeness.OTHER);
    assertThat(Likeness.of(reading("Ours.", List.of(PROMISE)), "docs/postmortem-template.md"))
        .isEqualTo(Likeness.OTHER);
    assertThat(Likeness.of(reading("Ours.", List.of(PROMISE)), "2026-01-03-outage/index.md"))
        .isEqualTo(Likeness.POSTMORTEM);
  }

  @Test
  void findsNothingOfOneInAnyOtherText() {
    ForeignReading poem =
        new ForeignReading(
            draft(), "Markdown", false, List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(Likeness.of(poem, "poem.md")).isEqualTo(Likeness.OTHER);
  }

  private static ForeignReading reading(String summary, List<ForeignReading.Action> actions) {
    return new ForeignReading(
        draft().withBody(List.of(new BodySection.Known(Section.SUMMARY, summary))),
        "Markdown",
        false,
        List.of(new ForeignReading.Heading(3, "Summary", Meaning.SUMMARY)),
        List.of(),
        actions,
        List.of(),
        List.of());
  }

  private static Postmortem draft() {
    return Postmortem.draft(Incident.named(new IncidentId("OLD-1"), "Checkout was slow", NOW));
  }
}
