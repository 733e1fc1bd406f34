package dev.unrepeat.web.evidence;

import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Upload;
import dev.unrepeat.timeline.Assembly;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.ReadAnything;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Takes further evidence of an incident in, and says what it added.
public final class EvidenceUpload {
  private final Pages pages;
  private final Incidents incidents;
  private final EvidenceIntake intake;

  public EvidenceUpload(Pages pages, Incidents incidents, EvidenceIntake intake) {
    this.pages = pages;
    this.incidents = incidents;
    this.intake = intake;
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    IncidentId id = incidents.get(Visitor.of(request), Asked.incident(request)).id();
    List<Upload> uploads = UploadedFiles.of(request, "files");
    Refused.unless(!uploads.isEmpty(), "No file was chosen. Choose at least one and send again.");
    IntakeResult result =
        intake
            .addTo(
                Visitor.of(request), id, uploads, EvidenceIntake.Instructions.NONE, Progress.SILENT)
            .result();
    ReadAnything.orRefuse(result);
    return pages.go(Places.incident(id, "evidence"), said(result));
  }

  private static Said said(IntakeResult result) {
    Assembly assembly = result.assembly();
    boolean nothingNew = assembly.added() == 0 && assembly.updated() == 0;
    return nothingNew && assembly.known() > 0
        ? Said.of(Deed.EVIDENCE_KNOWN, assembly.known())
        : Said.of(
            Deed.EVIDENCE_READ,
            assembly.added(),
            assembly.known(),
            assembly.timeline().undated().size());
  }
}
