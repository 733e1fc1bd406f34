package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.service.TemplateShelf;
import java.util.List;

/// The template of one postmortem: the choice of another, and the newer version that it is offered.
public final class TemplateOfferResource implements Resource {
  private final Incidents incidents;
  private final TemplateShelf shelf;
  private final TemplateOffers offers;

  public TemplateOfferResource(Incidents incidents, TemplateShelf shelf, TemplateOffers offers) {
    this.incidents = incidents;
    this.shelf = shelf;
    this.offers = offers;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/template";
    return List.of(
        ApiRoute.get(
                base,
                "getTemplateOfPostmortem",
                "By which template the postmortem is written, and the newer version it is offered.",
                TemplateJson.Written.class,
                call -> Reply.of(view(incidents.get(call.viewer(), call.incident()))))
            .from(Role.AUTHOR),
        ApiRoute.put(
            base,
            "putTemplateOfPostmortem",
            "Writes the postmortem by another template; what was written stays.",
            TemplateJson.Chosen.class,
            TemplateJson.Written.class,
            (call, chosen) ->
                incidents.holding(
                    call.viewer(),
                    call.incident(),
                    before -> {
                      call.match(Tag.of(view(before)));
                      return Reply.of(
                          view(offers.choose(call.viewer(), before.id(), chosen.template())));
                    })),
        ApiRoute.post(
            base + "/acceptance",
            "acceptTemplateVersion",
            "Writes the postmortem by the newer version from now on.",
            TemplateJson.Answered.class,
            TemplateJson.Written.class,
            (call, offered) ->
                Reply.of(view(offers.takeOver(call.viewer(), call.incident(), offered.version())))),
        ApiRoute.post(
            base + "/refusal",
            "declineTemplateVersion",
            "Stays with the version it is written by, until there is yet another one.",
            TemplateJson.Answered.class,
            TemplateJson.Written.class,
            (call, offered) -> {
              offers.decline(call.viewer(), call.incident(), offered.version());
              return Reply.of(view(incidents.get(call.viewer(), call.incident())));
            }));
  }

  private TemplateJson.Written view(StoredRecord record) {
    return TemplateJson.Written.of(shelf.of(record.postmortem()), offers.of(record));
  }
}
