package dev.unrepeat.api;

import dev.unrepeat.model.LinkKind;
import dev.unrepeat.service.Catalogue;
import java.util.List;
import java.util.Optional;

/// The service catalogue: who runs a service, its runbooks, and how many incidents name it.
public final class ServiceResource implements Resource {
  private final Catalogue catalogue;

  public ServiceResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
            "/services",
            "listServices",
            "The services of the catalogue, and then those that incidents name besides.",
            ServiceJson.class,
            call ->
                Reply.of(
                    Listing.of(
                            catalogue.list(call.viewer()),
                            one -> one.service().name().value(),
                            call)
                        .map(ServiceJson::of))));
  }

  /// @param entered whether the catalogue has it, or incidents alone name it
  /// @param incidents that you may see
  record ServiceJson(
      String name,
      Optional<String> team,
      List<RunbookJson> runbooks,
      boolean entered,
      int incidents) {
    static ServiceJson of(Catalogue.Entry entry) {
      return new ServiceJson(
          entry.service().name().value(),
          Optional.of(entry.service().team()).filter(team -> !team.isEmpty()),
          entry.service().runbooks().stream()
              .map(link -> new RunbookJson(link.kind(), link.label(), link.address()))
              .toList(),
          entry.entered(),
          entry.incidents());
    }
  }

  record RunbookJson(LinkKind kind, String label, String address) {}
}
