package dev.unrepeat.api;

import dev.unrepeat.intake.Progress;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.IntakeReport;
import java.util.List;
import org.springframework.http.MediaType;

/// The evidence of an incident: handed in, listed, read back with its secrets masked.
public final class EvidenceResource implements Resource {
  private static final int FILES = 500;

  private final Incidents incidents;
  private final EvidenceIntake intake;
  private final EvidenceFiles files;

  public EvidenceResource(Incidents incidents, EvidenceIntake intake, EvidenceFiles files) {
    this.incidents = incidents;
    this.intake = intake;
    this.files = files;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/evidence";
    return List.of(
        ApiRoute.list(
            base,
            "listEvidence",
            "What was handed in.",
            EvidenceJson.class,
            call ->
                Reply.of(
                    Listing.of(
                            incidents.get(call.viewer(), call.incident()).postmortem().evidence(),
                            piece -> piece.id().toString(),
                            call)
                        .map(EvidenceJson::of))),
        ApiRoute.post(
                base,
                "addEvidence",
                "Reads files, or lines of text, onto the timeline; the same again adds nothing.",
                EvidenceJson.Taken.class,
                this::post)
            .reading("multipart/form-data", "text/plain")
            .with("zone", "of the times that name none; with text/plain")
            .with("date", "of the times that name no day; with text/plain"),
        ApiRoute.get(
            base + "/{evidence}",
            "getEvidence",
            "One piece of evidence, with the files in it, up to 500, and what is to be known of their reading.",
            EvidenceJson.Piece.class,
            this::get),
        ApiRoute.get(
                base + "/{evidence}/content",
                "getEvidenceContent",
                "A file of evidence as it is kept, its secrets masked.",
                Reply.Download.class,
                this::content)
            .with("path", "of the file; may be left out where there is one"));
  }

  private Reply<EvidenceJson.Taken> post(Call call) {
    IncidentId id = incidents.get(call.viewer(), call.incident()).id();
    IntakeReport report;
    if (call.is(MediaType.MULTIPART_FORM_DATA)) {
      SentEvidence sent = SentEvidence.form(call);
      report = intake.addTo(call.viewer(), id, sent.files(), sent.instructions(), Progress.SILENT);
    } else if (call.is(MediaType.TEXT_PLAIN)) {
      report =
          intake.addTo(
              call.viewer(),
              id,
              List.of(SentEvidence.text(call.text())),
              SentEvidence.pasted(call.query("zone"), call.query("date").map(SentEvidence::date)),
              Progress.SILENT);
    } else {
      throw call.otherType();
    }
    if (!report.result().readAnything()) {
      throw new Refused(
          Refused.Reason.INVALID,
          "No format that Unrepeat knows was found in it; nothing was stored.");
    }
    return Reply.of(EvidenceJson.Taken.of(report));
  }

  private Reply<EvidenceJson.Piece> get(Call call) {
    EvidenceId wanted = call.named("evidence", EvidenceId::parse);
    Evidence piece =
        incidents.get(call.viewer(), call.incident()).postmortem().evidence().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "Incident %s has no evidence %s.".formatted(call.incident(), wanted)));
    return Reply.of(
        new EvidenceJson.Piece(
            EvidenceJson.of(piece),
            files.paths(call.viewer(), call.incident(), wanted).stream().limit(FILES).toList(),
            files.remarks(call.viewer(), call.incident()).getOrDefault(wanted, List.of()).stream()
                .map(EvidenceJson.Remark::of)
                .toList()));
  }

  private Reply<Reply.Download> content(Call call) {
    String path = call.query("path").orElse("");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Reply.of(
        new Reply.Download(
            name.isEmpty() ? "evidence.txt" : name,
            files.open(
                call.viewer(), call.incident(), call.named("evidence", EvidenceId::parse), path)));
  }
}
