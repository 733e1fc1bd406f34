package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.DemoDoor;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.service.account.SignIn;
import dev.unrepeat.service.account.SingleSignOn;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The door: a password, a link by mail, a single sign-on, or, in the demo, somebody to be.
public final class SignInPage {
  private final Pages pages;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Links links;
  private final DemoDoor demo;
  private final Passwords passwords;
  private final Optional<SingleSignOn> single;
  private final Entrance entrance;

  public SignInPage(
      Pages pages,
      Accounts accounts,
      SignIn signIn,
      Links links,
      DemoDoor demo,
      Passwords passwords,
      Optional<SingleSignOn> single,
      Entrance entrance) {
    this.pages = pages;
    this.accounts = accounts;
    this.signIn = signIn;
    this.links = links;
    this.demo = demo;
    this.passwords = passwords;
    this.single = single;
    this.entrance = entrance;
  }

  public ServerResponse get(ServerRequest request) {
    String then = Then.of(request.param("then").orElse(""));
    return Visitor.find(request).isPresent()
        ? pages.go(then)
        : show(request, HttpStatus.OK, Field.of("address", ""), then, "");
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    return enter(
        request, form, () -> signIn.byPassword(form.text("address"), form.typed("password")));
  }

  /// Enters the demo as one of its people.
  public ServerResponse as(ServerRequest request) {
    Form form = Form.of(request);
    return enter(request, form, () -> demo.as(form.text("address")));
  }

  /// Sends a link; the answer is the same whether there is such an account.
  public ServerResponse mail(ServerRequest request) {
    Form form = Form.of(request);
    try {
      links.mail(SignInLink.Purpose.SIGN_IN, form.text("address"));
    } catch (Refused refused) {
      return again(request, form, refused);
    }
    return pages.go("/sign-in", Said.of(Deed.LINK_SENT));
  }

  public ServerResponse out(ServerRequest request) {
    entrance.letOut(request.servletRequest());
    return pages.go("/sign-in", Said.of(Deed.SIGNED_OUT));
  }

  private ServerResponse enter(ServerRequest request, Form form, Supplier<Account> who) {
    try {
      entrance.letIn(who.get());
    } catch (Refused refused) {
      return again(request, form, refused);
    }
    return pages.go(Then.of(form.text("then")));
  }

  /// The door once more, with what stood in the way.
  ServerResponse again(ServerRequest request, Form form, Refused refused) {
    return show(
        request,
        HttpStatus.UNPROCESSABLE_CONTENT,
        form.field("address"),
        Then.of(form.text("then")),
        refused.sentence());
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Field address, String then, String refusal) {
    return pages.show(
        status,
        "account/SignInPage",
        new SignInView(
            pages.frame(request, "Sign in").door(),
            accounts.any(),
            !passwords.off(),
            links.canMail(),
            single.map(SingleSignOn::name).orElse(""),
            then,
            "/sign-in/single?then=" + Places.parameter(then),
            address,
            refusal,
            demo.people().stream()
                .map(account ->
                    new SignInView.Person(
                        account.name(), account.address(), account.role().words()))
                .toList()));
  }
}
