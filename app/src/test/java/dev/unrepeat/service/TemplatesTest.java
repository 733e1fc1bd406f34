package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateMark;
import dev.unrepeat.document.TemplateOffer;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.account.Audit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A team's own templates: who may change them, their versions, and how a newer one reaches a
/// postmortem that is being written.
class TemplatesTest {
  private static final Viewer MEI = new Viewer("Mei Lin", "mei@lumen.example", Role.FACILITATOR);
  private static final String FIRST =
      """
      name: payments
      title: Payments review

      ## Summary
      Two sentences.

      ## Regulator
      Who was told.
      ---
      Told of {{id}}.
      """;
  private static final String SECOND =
      FIRST.replace("## Regulator", "## Authority") + "\n## Cost\nIn EUR.\n";

  @TempDir private Path folder;
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
  void aFacilitatorSavesOneAndAnAuthorMayNot() {
    refused(
        Refused.Reason.FORBIDDEN,
        "To change templates takes the role facilitator",
        () -> desk.shelf.save(Desk.INES, Optional.empty(), 0, FIRST, ""));
    save(0, FIRST);
    assertThat(desk.shelf.choices().getFirst()).isEqualTo(Template.read(FIRST));
    assertThat(desk.shelf.get("payments").title()).isEqualTo("Payments review");
    Viewer admin = new Viewer("Root", "root@lumen.example", Role.ADMINISTRATOR);
    Audit audit = new Audit(desk.database, Clock.fixed(Desk.NOW, ZoneOffset.UTC));
    List<AuditEntry> lines = audit.list(admin, AuditEntry.Key.NEWEST, "", 10);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().toString()).contains("saved version 1 of a template", "Mei Lin");
  }

  @Test
  void keepsVersionsAndRestoresOne() {
    save(0, FIRST);
    save(1, SECOND);
    assertThat(save(2, SECOND).version()).as("the same again is no version").isEqualTo(2);
    desk.shelf.restore(MEI, "payments", 1, 2);
    assertThat(desk.shelf.versions("payments").stream().map(step -> step.saved().version()))
        .containsExactly(3, 2, 1);
    assertThat(desk.shelf.newest("payments").orElseThrow().text()).isEqualTo(FIRST);
  }

  @Test
  void refusesWhatCannotBeSaved() {
    save(0, FIRST);
    refused(
        Refused.Reason.CONFLICT, "There is a template \"payments\" already", () -> save(0, SECOND));
    save(1, SECOND);
    refused(
        Refused.Reason.CONFLICT, "Mei Lin saved version 2 of \"payments\"", () -> save(1, FIRST));
    refused(
        Refused.Reason.INVALID,
        "\"full\" comes with the program",
        () -> desk.shelf.save(MEI, Optional.empty(), 0, "name: full\n\n## Summary\n", ""));
    refused(
        Refused.Reason.INVALID,
        "This template is called \"payments\" and stays so",
        () ->
            desk.shelf.save(
                MEI, Optional.of("payments"), 2, FIRST.replace("payments", "other"), ""));
    refused(
        Refused.Reason.INVALID,
        "Line 10: there is no field {{number}}",
        () -> save(2, FIRST.replace("{{id}}", "{{number}}")));
  }

  @Test
  void aNewVersionIsOfferedToOpenPostmortemsAndTakenOver() {
    save(0, FIRST);
    IncidentId id = incident();
    StoredRecord chosen = desk.offers.choose(Desk.INES, id, "payments");
    assertThat(TemplateMark.of(chosen.postmortem())).isEqualTo(new TemplateMark("payments", 1));
    assertThat(desk.documents.write(chosen.postmortem(), false))
        .contains("## Regulator\n\nTold of " + id);
    assertThat(desk.offers.of(chosen)).isEmpty();
    save(1, SECOND);
    assertThat(desk.documents.write(chosen.postmortem(), false)).contains("## Regulator");
    TemplateOffer offer = desk.offers.of(chosen).orElseThrow();
    assertThat(offer.changes()).hasSize(2);
    refused(
        Refused.Reason.CONFLICT,
        "Version 7 of the template is not on offer here any more",
        () -> desk.offers.takeOver(Desk.INES, id, 7));
    StoredRecord taken = desk.offers.takeOver(Desk.INES, id, 2);
    assertThat(desk.documents.write(taken.postmortem(), false))
        .contains("## Authority\n\nTold of " + id, "## Cost")
        .doesNotContain("## Regulator");
    assertThat(desk.offers.of(taken)).isEmpty();
  }

  @Test
  void aDeclinedVersionIsNotOfferedAgainButTheNextIs() {
    save(0, FIRST);
    IncidentId id = incident();
    desk.offers.choose(Desk.INES, id, "payments");
    save(1, SECOND);
    desk.offers.decline(Desk.INES, id, 2);
    assertThat(desk.offers.of(desk.incidents.get(Desk.INES, id))).isEmpty();
    assertThat(desk.incidents.history(Desk.INES, id).getFirst().what())
        .isEqualTo("stayed with its template");
    save(2, SECOND + "\n## Thanks\nTo whom.\n");
    assertThat(desk.offers.of(desk.incidents.get(Desk.INES, id))).isPresent();
    Viewer reader = new Viewer("Ro", "ro@lumen.example", Role.VIEWER);
    refused(
        Refused.Reason.FORBIDDEN,
        "takes the role author",
        () -> desk.offers.decline(reader, id, 3));
    refused(
        Refused.Reason.FORBIDDEN,
        "takes the role author",
        () -> desk.offers.takeOver(reader, id, 3));
  }

  @Test
  void theUsualOneOfAKindCanBeChosen() {
    assertThat(desk.shelf.usual(IncidentKind.OUTAGE)).isEqualTo(Templates.full());
    save(0, FIRST);
    refused(
        Refused.Reason.FORBIDDEN,
        "takes the role facilitator",
        () -> desk.shelf.setUsual(Desk.INES, IncidentKind.OUTAGE, "payments"));
    desk.shelf.setUsual(MEI, IncidentKind.OUTAGE, "payments");
    assertThat(desk.shelf.usual(IncidentKind.OUTAGE).name()).isEqualTo("payments");
    refused(
        Refused.Reason.INVALID,
        "is the usual template of a kind",
        () -> desk.shelf.retire(MEI, "payments", true));
    desk.shelf.setUsual(MEI, IncidentKind.OUTAGE, "full");
    desk.shelf.retire(MEI, "payments", true);
    assertThat(desk.shelf.choices()).isEqualTo(Templates.standard());
    refused(
        Refused.Reason.INVALID,
        "is out of the choice",
        () -> desk.shelf.setUsual(MEI, IncidentKind.OUTAGE, "payments"));
    desk.shelf.retire(MEI, "payments", false);
    assertThat(desk.shelf.choices().getFirst().name()).isEqualTo("payments");
    refused(
        Refused.Reason.INVALID,
        "\"full\" comes with the program",
        () -> desk.shelf.retire(MEI, "full", true));
  }

  private Template save(int seen, String text) {
    return desk.shelf.save(MEI, Optional.empty(), seen, text, "");
  }

  private IncidentId incident() {
    return desk.incidents
        .create(Desk.INES, Description.titled("Nobody can pay"))
        .postmortem()
        .incident()
        .id();
  }

  private static void refused(Refused.Reason reason, String sentence, Runnable deed) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(deed::run)
        .satisfies(refused -> {
          assertThat(refused.reason()).isEqualTo(reason);
          assertThat(refused.sentence()).contains(sentence);
        });
  }
}
