package dev.unrepeat.web.comment;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Mentions;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The people whom a comment on an incident can name; with `only=list` as what the field offers.
public final class MentionPage {
  private static final int LONGEST = 100;

  private final Pages pages;
  private final Mentions mentions;

  public MentionPage(Pages pages, Mentions mentions) {
    this.pages = pages;
    this.mentions = mentions;
  }

  /// Somebody, and what to type to name them.
  public record Person(String name, String typed) {}

  /// What the page shows.
  public record View(
      Frame frame, List<Crumb> crumbs, String back, String asked, List<Person> people) {}

  public ServerResponse get(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    String asked = request.param("q").map(String::strip).orElse("");
    String typed = asked.substring(0, Math.min(asked.length(), LONGEST));
    List<Account> people = mentions.suggest(Visitor.of(request), id, typed);
    boolean list = request.param("only").filter("list"::equals).isPresent();
    return pages.show(
        list ? "comment/mentions" : "comment/MentionPage",
        new View(
            pages.frame(request, "People to name on " + id).narrow(),
            Crumb.below(id, "People to name"),
            Places.comments(id),
            typed,
            people.stream().map(one -> new Person(one.name(), "@" + one.address())).toList()));
  }
}
