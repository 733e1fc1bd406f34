package dev.unrepeat.web.catalogue;

import dev.unrepeat.model.Link;
import dev.unrepeat.service.Catalogue;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The service catalogue: who runs a service, its runbooks, and its incidents.
public final class ServiceListPage {
  private final Pages pages;
  private final Catalogue catalogue;

  public ServiceListPage(Pages pages, Catalogue catalogue) {
    this.pages = pages;
    this.catalogue = catalogue;
  }

  public record View(Frame frame, List<Row> rows) {}

  /// @param runbooks of the catalogue
  /// @param entered whether the catalogue has it
  public record Row(
      String name,
      String team,
      List<Link> runbooks,
      boolean entered,
      String incidents,
      String address) {}

  public ServerResponse get(ServerRequest request) {
    return pages.show(
        "catalogue/ServiceListPage",
        new View(
            pages.frame(request, "Services"),
            catalogue.list(Visitor.of(request)).stream().map(ServiceListPage::row).toList()));
  }

  private static Row row(Catalogue.Entry entry) {
    String name = entry.service().name().value();
    return new Row(
        name,
        entry.service().team(),
        entry.service().runbooks(),
        entry.entered(),
        switch (entry.incidents()) {
          case 0 -> "no incident";
          case 1 -> "1 incident";
          default -> entry.incidents() + " incidents";
        },
        entry.incidents() == 0 ? "" : "/incidents?service=" + Places.parameter(name));
  }
}
