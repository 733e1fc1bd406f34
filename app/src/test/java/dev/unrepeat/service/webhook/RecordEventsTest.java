package dev.unrepeat.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.Approval;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Publication;
import dev.unrepeat.model.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordEventsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final Postmortem DRAFT =
      Postmortem.draft(Incident.named(new IncidentId("INC-1"), "Checkout failed", NOW));
  private static final ActionItem IDEA =
      ActionItem.proposed(new ActionItemId(1), "Stage releases by region")
          .ownedBy(new Owner.Person("Ravi Menon <ravi@lumen.example>"));

  private static List<WebhookEvent> kinds(Postmortem before, Postmortem after) {
    return RecordEvents.between(before, after).stream().map(RecordEvents.Happening::kind).toList();
  }

  private static Postmortem with(ActionItem... actions) {
    return DRAFT.withActions(List.of(actions));
  }

  @Test
  void nothingHappensWhileTextsAreWritten() {
    assertThat(kinds(DRAFT, with(IDEA))).isEmpty();
    assertThat(kinds(with(IDEA), with(IDEA.ownedBy(Owner.NOBODY)))).isEmpty();
  }

  @Test
  void aTurnOfAnActionIsTold() {
    ActionItem cancelled = IDEA.cancel("not needed", "Marta", NOW);
    ActionItem declined = IDEA.decline("too large", "Marta", NOW);
    assertThat(kinds(with(IDEA), with(cancelled))).containsExactly(WebhookEvent.ACTION_CANCELLED);
    assertThat(kinds(with(IDEA), with(declined))).containsExactly(WebhookEvent.ACTION_DECLINED);
    assertThat(kinds(with(declined), with(declined))).isEmpty();
  }

  @Test
  void eachStepOfAPostmortemIsTold() {
    Milestone end =
        new Milestone(MilestoneKind.RESOLVED, NOW, Certainty.CONFIRMED, Optional.empty(), "");
    Publication word = new Publication(NOW, "Marta", List.of("everybody"), "Checkout failed.");
    Postmortem draft =
        DRAFT
            .withIncident(DRAFT.incident().mark(end))
            .withPeople(
                new People("Ines Okafor", "", "", List.of(), List.of("Ravi Menon"), List.of()));
    Postmortem review = draft.course().submit("Ines Okafor", NOW);
    Postmortem reviewed = review.course().approve(new Approval("Ravi Menon", NOW));
    Postmortem early = reviewed.course().publish(word, Edition.PRELIMINARY);
    Postmortem last = early.course().publish(word, Edition.FINAL);
    Postmortem closed = last.course().close("Marta", NOW);
    assertThat(kinds(draft, review)).containsExactly(WebhookEvent.POSTMORTEM_SUBMITTED);
    assertThat(kinds(review, reviewed)).containsExactly(WebhookEvent.POSTMORTEM_REVIEWED);
    assertThat(kinds(reviewed, reviewed.course().returnToDraft()))
        .containsExactly(WebhookEvent.POSTMORTEM_RETURNED);
    assertThat(kinds(reviewed, early)).containsExactly(WebhookEvent.POSTMORTEM_PUBLISHED);
    assertThat(kinds(early, last)).containsExactly(WebhookEvent.POSTMORTEM_PUBLISHED);
    assertThat(kinds(last, closed)).containsExactly(WebhookEvent.POSTMORTEM_CLOSED);
    assertThat(kinds(closed, closed.course().reopen()))
        .containsExactly(WebhookEvent.POSTMORTEM_REOPENED);
    assertThat(kinds(last, last.course().approve(new Approval("Ravi Menon", NOW)))).isEmpty();
  }

  @Test
  void theEventNamesTheOwnerWithoutTheAddressAndItsShortFormNamesNothing() {
    RecordEvents.Happening happening =
        RecordEvents.between(with(IDEA), with(IDEA.cancel("not needed", "Marta", NOW))).getFirst();
    String event = CloudEvent.of(happening, "id-1", NOW, path -> "https://lumen.example" + path);
    JsonNode read = JsonMapper.builder().build().readTree(event);
    assertThat(read.get("subject").asString()).isEqualTo("INC-1/A1");
    assertThat(read.at("/data/action/owner").asString()).isEqualTo("Ravi Menon");
    assertThat(event).doesNotContain("ravi@lumen.example");
    assertThat(CloudEvent.incident(event)).contains(new IncidentId("INC-1"));
    String reduced = CloudEvent.reduced(event);
    assertThat(reduced)
        .contains("INC-1")
        .doesNotContain("Checkout")
        .doesNotContain("Stage")
        .doesNotContain("Ravi");
    assertThat(CloudEvent.reduced(reduced)).isEqualTo(reduced);
  }
}
