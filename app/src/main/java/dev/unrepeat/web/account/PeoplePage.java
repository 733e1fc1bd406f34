package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Post;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Everybody's accounts, for those who let people in.
public final class PeoplePage {
  private static final String HERE = "/people";
  private static final int PER_PAGE = 100;

  private final Pages pages;
  private final Accounts accounts;
  private final Links links;
  private final Post post;

  public PeoplePage(Pages pages, Accounts accounts, Links links, Post post) {
    this.pages = pages;
    this.accounts = accounts;
    this.links = links;
    this.post = post;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request), "", "", false);
  }

  /// The link is shown on the answer itself, once: an address would keep it.
  public ServerResponse invite(ServerRequest request) {
    Form form = Form.of(request);
    Role role = role(form);
    try {
      Viewer viewer = Visitor.of(request);
      boolean before = links.isInvited(viewer, form.text("address"));
      String key = links.invite(viewer, form.text("address"), role);
      return show(request, HttpStatus.OK, form, post.link(key), form.text("address"), before);
    } catch (Refused refused) {
      if (refused.reason() == Refused.Reason.FORBIDDEN) {
        throw refused;
      }
      form.refuse("address", refused.sentence());
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "", "", false);
    }
  }

  public ServerResponse link(ServerRequest request) {
    AccountId id = account(request);
    String key = links.newPassword(Visitor.of(request), id);
    String whose = accounts.get(id).name();
    return show(request, HttpStatus.OK, Form.of(request), post.link(key), whose, false);
  }

  public ServerResponse withdraw(ServerRequest request) {
    links.withdraw(Visitor.of(request), Asked.number(request));
    return pages.go(HERE, Said.of(Deed.INVITATION_WITHDRAWN));
  }

  public ServerResponse changeRole(ServerRequest request) {
    accounts.changeRole(Visitor.of(request), account(request), role(Form.of(request)));
    return pages.go(HERE, Said.of(Deed.ROLE_CHANGED));
  }

  public ServerResponse deactivate(ServerRequest request) {
    accounts.deactivate(Visitor.of(request), account(request));
    return pages.go(HERE, Said.of(Deed.ACCOUNT_DEACTIVATED));
  }

  public ServerResponse activate(ServerRequest request) {
    accounts.activate(Visitor.of(request), account(request));
    return pages.go(HERE, Said.of(Deed.ACCOUNT_ACTIVATED));
  }

  private static AccountId account(ServerRequest request) {
    return Asked.account(request);
  }

  private static Role role(Form form) {
    return Asked.word(Role.class, form.text("role")).orElse(Role.AUTHOR);
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Form form,
      String invitation,
      String invited,
      boolean before) {
    Viewer viewer = Visitor.of(request);
    viewer.must(Role.ADMINISTRATOR, "see all accounts");
    List<Account> found = accounts.list(request.param("behind").orElse(""), PER_PAGE + 1);
    List<Account> page = found.subList(0, Math.min(PER_PAGE, found.size()));
    return pages.show(
        status,
        "account/PeoplePage",
        new PeopleView(
            pages.frame(request, "People"),
            post.works(),
            form.refusals(),
            invitation.isEmpty() ? form.field("address") : Field.of("address", ""),
            Choices.of(Role.class, Role::words, Optional.of(role(form)), ""),
            invitation,
            invited,
            before,
            links.invitations(viewer).stream()
                .map(link ->
                    new PeopleView.Invitation(
                        link.address(),
                        link.role().words(),
                        link.madeBy(),
                        Printing.day(link.expiresAt()),
                        HERE + "/invitations/" + link.id() + "/withdrawal"))
                .toList(),
            page.stream()
                .map(account ->
                    new PeopleView.Person(
                        account.name(),
                        account.address(),
                        account.active(),
                        Printing.day(account.createdAt()),
                        "role-" + account.id(),
                        Choices.of(Role.class, Role::words, Optional.of(account.role()), ""),
                        HERE + "/" + account.id()))
                .toList(),
            found.size() > PER_PAGE
                ? HERE + "?behind=" + Places.parameter(page.getLast().name())
                : ""));
  }
}
