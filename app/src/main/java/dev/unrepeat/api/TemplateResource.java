package dev.unrepeat.api;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.TemplateVersion;
import dev.unrepeat.service.TemplateShelf;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The templates that postmortems are written by: those of the program, and the team's own.
public final class TemplateResource implements Resource {
  private static final String ONE = "/templates/{name}";

  private final TemplateShelf shelf;

  public TemplateResource(TemplateShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public List<ApiRoute> routes() {
    return Stream.of(reading(), writing(), usual()).flatMap(List::stream).toList();
  }

  private List<ApiRoute> reading() {
    return List.of(
        ApiRoute.list(
            "/templates",
            "listTemplates",
            "The templates: the team's own, those of the program, then those out of the choice.",
            TemplateJson.Line.class,
            this::list),
        ApiRoute.get(
            ONE,
            "getTemplate",
            "A template: its sections with what belongs there, and a sample.",
            TemplateJson.class,
            call -> Reply.of(view(shelf.get(name(call))))),
        ApiRoute.get(
            ONE + "/text",
            "getTemplateText",
            "A template in its plain form; one of the program as a beginning for your own.",
            TemplateJson.Text.class,
            this::text),
        ApiRoute.list(
            ONE + "/versions",
            "listTemplateVersions",
            "The versions of a template of the team, the newest first, up to 50.",
            TemplateJson.VersionJson.class,
            call -> {
              Template template = shelf.get(name(call));
              return Reply.of(
                  Listing.of(
                          shelf.versions(template.name()), one -> "" + one.saved().version(), call)
                      .map(TemplateJson.VersionJson::of));
            }));
  }

  private List<ApiRoute> writing() {
    List<ApiRoute> all =
        List.of(
            ApiRoute.post(
                    "/templates",
                    "addTemplate",
                    "Adds a template of the team; its name stands in its first line.",
                    TemplateJson.Text.class,
                    TemplateJson.class,
                    (call, typed) -> {
                      Template made = save(call, Optional.empty(), 0, typed);
                      return Reply.made(ApiRoute.ROOT + "/templates/" + made.name(), view(made));
                    })
                .making(),
            ApiRoute.post(
                "/templates/preview",
                "previewTemplate",
                "Reads the text of a template, with a sample by it, and keeps nothing of it.",
                TemplateJson.Text.class,
                TemplateJson.class,
                (call, typed) ->
                    Reply.of(TemplateJson.of(Template.read(typed.text()), Optional.empty()))),
            ApiRoute.put(
                ONE + "/text",
                "putTemplateText",
                "Saves a new version of a template of the team.",
                TemplateJson.Text.class,
                TemplateJson.Text.class,
                this::put),
            ApiRoute.post(
                ONE + "/versions/{number}/restoration",
                "restoreTemplateVersion",
                "Saves an earlier version again, as the newest.",
                TemplateJson.Seen.class,
                TemplateJson.class,
                (call, seen) -> {
                  String name = name(call);
                  return Reply.of(
                      view(
                          shelf.restore(
                              call.viewer(),
                              name,
                              call.count("number"),
                              seen.seen().orElseGet(() -> shelf.newestVersion(name)))));
                }),
            turn("/retirement", "retireTemplate", "Takes a template out of the choice.", true),
            turn("/return", "bringTemplateBack", "Brings a template back into the choice.", false));
    return all.stream().map(route -> route.from(Role.FACILITATOR)).toList();
  }

  private ApiRoute turn(String noun, String name, String says, boolean out) {
    return ApiRoute.post(
        ONE + noun,
        name,
        says,
        TemplateJson.class,
        call -> {
          shelf.retire(call.viewer(), name(call), out);
          return Reply.of(view(shelf.get(name(call))));
        });
  }

  private List<ApiRoute> usual() {
    return List.of(
        ApiRoute.list(
            "/templates/usual",
            "listUsualTemplates",
            "By which template a postmortem of each kind begins.",
            TemplateJson.Usual.class,
            call -> {
              Map<IncidentKind, String> usual = shelf.usual();
              return Reply.of(
                  Listing.of(
                      Arrays.stream(IncidentKind.values())
                          .map(kind -> new TemplateJson.Usual(kind, usual.getOrDefault(kind, "")))
                          .toList(),
                      one -> one.kind().name(),
                      call));
            }),
        ApiRoute.get(
            "/templates/usual/{type}",
            "getUsualTemplate",
            "By which template a postmortem of a kind begins.",
            TemplateJson.Chosen.class,
            call -> Reply.of(new TemplateJson.Chosen(shelf.usual(kind(call)).name()))),
        ApiRoute.put(
                "/templates/usual/{type}",
                "putUsualTemplate",
                "Chooses by which template postmortems of a kind begin.",
                TemplateJson.Chosen.class,
                TemplateJson.Chosen.class,
                (call, chosen) -> {
                  shelf.setUsual(
                      call.viewer(),
                      kind(call),
                      chosen.template(),
                      before -> call.match(Tag.of(new TemplateJson.Chosen(before))));
                  return Reply.of(chosen);
                })
            .from(Role.FACILITATOR));
  }

  private static IncidentKind kind(Call call) {
    return call.named("type", IncidentKind.class);
  }

  private static String name(Call call) {
    return call.named("name", name -> name);
  }

  private TemplateJson view(Template template) {
    return TemplateJson.of(template, shelf.retired(template.name()));
  }

  private Reply<TemplateJson.Text> text(Call call) {
    Template template = shelf.get(name(call));
    return shelf
        .newest(template.name())
        .map(TemplateResource::text)
        .orElseGet(() ->
            Reply.of(
                new TemplateJson.Text(
                    Template.print(
                        template, template.name() + "-own", template.title() + ", our own"),
                    Optional.empty())));
  }

  private static Reply<TemplateJson.Text> text(TemplateVersion saved) {
    return Reply.of(
        new TemplateJson.Text(saved.text(), Optional.of(saved.because())), saved.version());
  }

  /// The service compares the version once more when it saves.
  private Reply<TemplateJson.Text> put(Call call, TemplateJson.Text typed) {
    String name = shelf.get(name(call)).name();
    int seen = shelf.newestVersion(name);
    if (seen > 0) {
      call.match(seen);
    }
    Template saved = save(call, Optional.of(name), seen, typed);
    return text(shelf.version(name, saved.version()));
  }

  private Template save(Call call, Optional<String> name, int seen, TemplateJson.Text typed) {
    return shelf.save(call.viewer(), name, seen, typed.text(), typed.because().orElse(""));
  }

  private Reply<Listing<TemplateJson.Line>> list(Call call) {
    Map<IncidentKind, String> usual = shelf.usual();
    List<TemplateJson.Line> all =
        Stream.of(
                shelf.own(false).stream().map(own -> line(own, false, usual)),
                Templates.standard().stream().map(one -> line(one, Optional.empty(), false, usual)),
                shelf.own(true).stream().map(own -> line(own, true, usual)))
            .flatMap(lines -> lines)
            .toList();
    return Reply.of(Listing.of(all, TemplateJson.Line::name, call));
  }

  private static TemplateJson.Line line(
      TemplateShelf.Own own, boolean retired, Map<IncidentKind, String> usual) {
    return line(own.template(), Optional.of(own.saved()), retired, usual);
  }

  private static TemplateJson.Line line(
      Template template,
      Optional<TemplateVersion> saved,
      boolean retired,
      Map<IncidentKind, String> usual) {
    return new TemplateJson.Line(
        template.name(),
        template.title(),
        template.version(),
        saved.isPresent(),
        retired,
        template.parts().size(),
        saved.map(TemplateVersion::by),
        saved.map(TemplateVersion::at),
        Arrays.stream(IncidentKind.values())
            .filter(kind -> template.name().equals(usual.get(kind)))
            .toList());
  }
}
