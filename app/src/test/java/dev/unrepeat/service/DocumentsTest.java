package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void changesNothingWhenADocumentComesBackAsItWent() {
    for (long seed = 1; seed <= 20; seed++) {
      IncidentId id = new IncidentId("DOC-" + seed);
      Postmortem record = RandomRecords.gentle(seed).postmortem(id, 12);
      StoredRecord before = desk.incidents.takeIn(Viewer.LOCAL, record);
      String document = desk.documents.write(Viewer.LOCAL, id, Templates.full(), true);
      StoredRecord after =
          desk.documents.bringBack(Viewer.LOCAL, id, before.versions().record(), document).record();
      assertThat(after).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void takesAnEditedTitleOver() {
    IncidentId id = create("Checkout fails");
    String document = written(id).replace("Checkout fails", "Card payments fail for everybody");
    desk.documents.bringBack(INES, id, 1, document);
    assertThat(desk.incidents.get(INES, id).postmortem().incident().title())
        .isEqualTo("Card payments fail for everybody");
  }

  @Test
  void refusesADocumentThatWasOvertaken() {
    IncidentId id = create("Checkout fails");
    String document = written(id).replace("Checkout fails", "Payments fail");
    desk.incidents.describe(RAVI, id, 1, Description.titled("Card payments fail"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.documents.bringBack(INES, id, 1, document))
        .withMessageContaining("Ravi Menon")
        .withMessageContaining("Card payments fail")
        .withMessageContaining("Payments fail");
  }

  @Test
  void changesNoStateThroughADocument() {
    IncidentId id = new IncidentId("INC-2026-042");
    Postmortem draft = Postmortem.draft(Incident.named(id, "Checkout fails", Desk.NOW));
    Milestone resolved =
        new Milestone(MilestoneKind.RESOLVED, Desk.NOW, Certainty.CONFIRMED, Optional.empty(), "");
    Postmortem inReview =
        draft
            .withIncident(draft.incident().mark(resolved))
            .withPeople(
                new People("Priya Raman", "", "", List.of(), List.of(), List.of()),
                Optional.empty())
            .course()
            .submit("Priya Raman", Desk.NOW);
    desk.incidents.takeIn(INES, inReview);
    String document = written(id).replaceFirst("(?m)^state: .*$", "state: draft");
    Documents.BroughtIn back = desk.documents.bringBack(INES, id, 1, document);
    assertThat(back.record().postmortem().state()).isEqualTo(inReview.state());
    assertThat(back.notes())
        .extracting(DocumentNote::sentence)
        .anySatisfy(sentence -> assertThat(sentence).contains("The state stays \"in review\""));
  }

  @Test
  void refusesADocumentAboutAnotherIncident() {
    IncidentId first = create("Checkout fails");
    IncidentId second = create("Search is slow");
    String document = written(first);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> desk.documents.bringBack(INES, second, 1, document))
        .withMessageContaining("about INC-2026-001, not about INC-2026-002");
  }

  private IncidentId create(String title) {
    return desk.incidents.create(INES, Description.titled(title)).postmortem().incident().id();
  }

  private String written(IncidentId id) {
    return desk.documents.write(INES, id, Templates.full(), true);
  }
}
