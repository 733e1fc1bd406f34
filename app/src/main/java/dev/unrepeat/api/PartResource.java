package dev.unrepeat.api;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.PartEdit;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import dev.unrepeat.writing.Parts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// The parts of a postmortem, each written on its own.
public final class PartResource implements Resource {
  private final Incidents incidents;
  private final Writing writing;

  public PartResource(Incidents incidents, Writing writing) {
    this.incidents = incidents;
    this.writing = writing;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    String part = "its id, for example \"section Summary\", \"F2\" or \"people\"";
    return List.of(
        ApiRoute.list(
                base + "/parts",
                "listParts",
                "All parts that say something, with their texts.",
                PartJson.class,
                this::list)
            .with("sort", "only these", PartSort.class),
        ApiRoute.post(
                base + "/parts",
                "addPart",
                "Adds a factor, gate, lesson, action item, link, responder, or a section of one's own.",
                PartJson.Fresh.class,
                PartJson.Written.class,
                this::add)
            .making(),
        ApiRoute.post(
            base + "/parts/order",
            "movePart",
            "Moves a row among those it stands with.",
            PartJson.Move.class,
            PartJson.class,
            this::move),
        ApiRoute.get(
                base + "/part",
                "getPart",
                "One part as it is now; a section that is not written yet has no texts.",
                PartJson.class,
                call -> Reply.of(get(call)))
            .with("part", part),
        ApiRoute.put(
                base + "/part",
                "putPart",
                "Writes a part. With \"seen\", changes of others are merged with yours; what cannot be is refused with both texts.",
                PartJson.Typed.class,
                PartJson.Written.class,
                this::put)
            .with("part", part),
        ApiRoute.delete(
                base + "/part",
                "removePart",
                "Takes a row or a section away; the history can bring it back.",
                this::remove)
            .with("part", part));
  }

  private Postmortem record(Call call) {
    return incidents.get(call.viewer(), call.incident()).postmortem();
  }

  private static PartId id(Call call) {
    return PartId.parse(
        call.query("part")
            .orElseThrow(() ->
                HttpRefusal.field("part", "Say which part, for example ?part=section%20Summary.")));
  }

  private PartJson get(Call call) {
    Postmortem record = record(call);
    PartId part = id(call);
    if (part.sort().row() && Parts.find(record, part).isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no %s any more; the history has what it said.".formatted(part));
    }
    return PartJson.of(record, part);
  }

  private Reply<Listing<PartJson>> list(Call call) {
    Postmortem record = record(call);
    Optional<PartSort> only = call.query("sort", PartSort.class);
    List<PartId> all =
        Arrays.stream(PartSort.values())
            .filter(sort -> only.isEmpty() || only.get() == sort)
            .flatMap(sort -> Parts.list(record, sort).stream())
            .toList();
    return Reply.of(Listing.of(all, PartId::toString, call).map(part -> PartJson.of(record, part)));
  }

  /// Whoever sends what they began with is never refused for a change elsewhere in the text.
  private Reply<PartJson.Written> put(Call call, PartJson.Typed typed) {
    PartJson before = get(call);
    PartFields.check(before.sort(), typed.texts().keySet());
    boolean same = Tag.matches(call.ifMatch(), Tag.of(before), false);
    if (!same && typed.seen().isEmpty()) {
      call.match(Tag.of(before));
    }
    Map<String, String> seen = same ? before.texts() : typed.seen().orElse(before.texts());
    WrittenPart written =
        writing.write(call.viewer(), call.incident(), new PartEdit(id(call), seen, typed.texts()));
    if (!written.saved()) {
      throw HttpRefusal.changed(
          "Somebody changed the same words while you were writing. Yours are not saved; both stand in \"clashes\".",
          written.clashes().stream()
              .map(one -> new ClashJson(one.field(), one.theirs(), one.yours()))
              .toList());
    }
    PartJson.Written body = PartJson.Written.of(written);
    return Reply.of(body, Tag.of(body.part()));
  }

  private Reply<PartJson.Written> add(Call call, PartJson.Fresh typed) {
    Refused.unless(
        typed.sort().row() || typed.sort() == PartSort.OWN_SECTION,
        "A %s is there once and is written by PUT; only rows and own sections are added."
            .formatted(typed.sort().word()));
    PartFields.check(typed.sort(), typed.texts().keySet());
    WrittenPart added =
        writing.add(
            call.viewer(),
            call.incident(),
            typed.sort(),
            typed.texts(),
            typed.explains().map(FactorId::parse));
    return Reply.made(
        IncidentResource.path(call.incident())
            + "/part?part="
            + UriUtils.encode(added.part().toString(), StandardCharsets.UTF_8),
        PartJson.Written.of(added));
  }

  private Reply<PartJson> move(Call call, PartJson.Move typed) {
    PartId part = PartId.parse(typed.part());
    return Reply.of(
        PartJson.of(
            writing
                .place(call.viewer(), call.incident(), part, typed.before().map(PartId::parse))
                .postmortem(),
            part));
  }

  private Reply<Reply.Nothing> remove(Call call) {
    call.match(Tag.of(get(call)));
    writing.remove(call.viewer(), call.incident(), id(call));
    return Reply.nothing();
  }
}
