package dev.unrepeat.api;

import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Account;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.service.Description;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.IncidentPage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Upload;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/// `/api/v1/incidents`: found, made of facts or of evidence, described, shown to some.
public final class IncidentResource implements Resource {
  private final Incidents incidents;
  private final EvidenceIntake intake;

  public IncidentResource(Incidents incidents, EvidenceIntake intake) {
    this.incidents = incidents;
    this.intake = intake;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
                "/incidents",
                "listIncidents",
                "The incidents that you may see, the latest start first.",
                IncidentJson.Line.class,
                this::list)
            .with("q", "words that stand in its id, title, services or tags")
            .with("state", "of its postmortem", PostmortemStage.class)
            .with("severity", "its severity", Severity.class)
            .with("kind", "its kind", IncidentKind.class)
            .with("service", "a service it names")
            .with("tag", "a tag it has"),
        ApiRoute.post(
                "/incidents",
                "recordIncident",
                "Records an incident: of its facts, of lines of text, or of files of evidence.",
                IncidentJson.class,
                this::post)
            .reading(NewIncidentJson.class, "multipart/form-data", "text/plain")
            .with("title", "of the incident; with text/plain")
            .with("zone", "of the times that name none; with text/plain")
            .with("date", "of the times that name no day; with text/plain")
            .making(),
        ApiRoute.get(
            "/incidents/{id}",
            "getIncident",
            "An incident, with what is known of its postmortem.",
            IncidentJson.class,
            call -> {
              StoredRecord record = get(call);
              return Reply.of(IncidentJson.of(record), record.versions().record());
            }),
        ApiRoute.get(
            "/incidents/{id}/facts",
            "getFacts",
            "What the incident says of itself.",
            FactsJson.class,
            call -> facts(get(call))),
        ApiRoute.put(
            "/incidents/{id}/facts",
            "putFacts",
            "Says what the incident is: title, kind, severity, services, tags, detection.",
            FactsJson.class,
            FactsJson.class,
            this::describe),
        ApiRoute.get(
                "/incidents/{id}/circle",
                "getCircle",
                "Who may see the incident.",
                Circle.class,
                call -> Reply.of(Circle.of(get(call))))
            .from(Role.AUTHOR),
        ApiRoute.put(
            "/incidents/{id}/circle",
            "putCircle",
            "Shows the incident to a circle, or to everybody.",
            Circle.class,
            Circle.class,
            this::show),
        ApiRoute.delete(
                "/incidents/{id}",
                "removeIncident",
                "Takes an incident out of sight; an administrator can bring it back.",
                this::remove)
            .whenMatched());
  }

  /// Who may see an incident.
  ///
  /// @param people mail addresses; nobody named means everybody who is signed in
  record Circle(List<String> people) {
    static Circle of(StoredRecord record) {
      return switch (record.postmortem().incident().visibility()) {
        case Visibility.Everybody everybody -> new Circle(List.of());
        case Visibility.Circle circle -> new Circle(circle.people());
      };
    }

    Visibility visibility() {
      return people.isEmpty()
          ? Visibility.EVERYBODY
          : new Visibility.Circle(people.stream().map(Account::address).distinct().toList());
    }
  }

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private Reply<Listing<IncidentJson.Line>> list(Call call) {
    IncidentFilter filter =
        new IncidentFilter(
            call.query("q").orElse(""),
            call.query("severity", Severity.class),
            call.query("kind", IncidentKind.class),
            call.query("service").map(ServiceName::new),
            call.query("tag").map(dev.unrepeat.model.Tag::new),
            call.query("state", PostmortemStage.class));
    IncidentPage page =
        incidents.list(
            call.viewer(), filter, call.after().map(IncidentResource::cursor), call.limit());
    return Reply.of(
        new Listing<>(
            page.incidents().stream().map(IncidentJson.Line::of).toList(),
            page.next().map(next -> Cursor.write(next.toString()))));
  }

  private static IncidentCursor cursor(String place) {
    try {
      return IncidentCursor.parse(place);
    } catch (Refused lost) {
      throw Cursor.lost();
    }
  }

  private Reply<IncidentJson> post(Call call) {
    if (call.is(MediaType.MULTIPART_FORM_DATA)) {
      return uploaded(call);
    }
    NewIncidentJson typed =
        call.is(MediaType.TEXT_PLAIN) ? lines(call) : call.json(NewIncidentJson.class);
    if (typed.text().isEmpty()) {
      return made(incidents.create(call.viewer(), typed.description()));
    }
    List<Upload> pasted = List.of(SentEvidence.text(typed.text().get()));
    return made(
        record(
            call,
            pasted,
            SentEvidence.pasted(typed.zone(), typed.date()),
            typed.title(),
            new NewIncidentJson(
                    Optional.of("evidence"),
                    typed.kind(),
                    typed.severity(),
                    typed.services(),
                    typed.tags(),
                    typed.detection(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
                .description()));
  }

  private static NewIncidentJson lines(Call call) {
    return new NewIncidentJson(
        call.query("title"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(call.text()),
        call.query("zone"),
        call.query("date").map(SentEvidence::date));
  }

  private Reply<IncidentJson> uploaded(Call call) {
    SentEvidence sent = SentEvidence.form(call);
    Description facts =
        new NewIncidentJson(
                Optional.of("evidence"),
                sent.word("kind", IncidentKind.class),
                sent.word("severity", Severity.class),
                Optional.of(sent.words("services")),
                Optional.of(sent.words("tags")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())
            .description();
    return made(record(call, sent.files(), sent.instructions(), sent.field("title"), facts));
  }

  private StoredRecord record(
      Call call,
      List<Upload> uploads,
      EvidenceIntake.Instructions instructions,
      Optional<String> title,
      Description facts) {
    StoredRecord made =
        intake
            .record(
                call.viewer(),
                uploads,
                instructions,
                new StatedFacts(
                    Optional.empty(),
                    title.map(FactsJson::title).filter(words -> !words.isEmpty()),
                    facts.kind(),
                    facts.severity(),
                    facts.services(),
                    incidents.now()),
                Progress.SILENT)
            .record();
    if (facts.tags().isEmpty() && facts.detection().equals(dev.unrepeat.model.Detection.UNKNOWN)) {
      return made;
    }
    Description whole = Description.of(made.postmortem().incident());
    return incidents.describe(
        call.viewer(),
        made.id(),
        made.versions().record(),
        new Description(
            whole.title(),
            whole.kind(),
            whole.severity(),
            whole.services(),
            facts.tags(),
            facts.detection()));
  }

  private static Reply<IncidentJson> made(StoredRecord record) {
    return Reply.made(path(record.id()), IncidentJson.of(record));
  }

  static String path(IncidentId id) {
    return ApiRoute.ROOT + "/incidents/" + id;
  }

  private static Reply<FactsJson> facts(StoredRecord record) {
    return Reply.of(FactsJson.of(record.postmortem().incident()), record.versions().described());
  }

  private Reply<FactsJson> describe(Call call, FactsJson typed) {
    StoredRecord before = get(call);
    call.match(before.versions().described());
    return facts(
        incidents.describe(
            call.viewer(), before.id(), before.versions().record(), typed.description()));
  }

  private Reply<Reply.Nothing> remove(Call call) {
    return incidents.holding(
        call.viewer(),
        call.incident(),
        before -> {
          call.match(before.versions().record());
          incidents.remove(call.viewer(), before.id());
          return Reply.nothing();
        });
  }

  private Reply<Circle> show(Call call, Circle typed) {
    return incidents.holding(
        call.viewer(),
        call.incident(),
        before -> {
          call.match(Tag.of(Circle.of(before)));
          return Reply.of(
              Circle.of(incidents.show(call.viewer(), before.id(), typed.visibility())));
        });
  }
}
