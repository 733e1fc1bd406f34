package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.model.SignInLink.Purpose;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Said;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What opens behind a link: a form to join or to choose a password, or one button to sign in.
/// Opening the page spends nothing, because programs that look at mail open links too.
public final class LinkPage {
  private final Pages pages;
  private final Links links;
  private final Entrance entrance;

  public LinkPage(Pages pages, Links links, Entrance entrance) {
    this.pages = pages;
    this.links = links;
    this.entrance = entrance;
  }

  public ServerResponse get(ServerRequest request) {
    String key = request.pathVariable("key");
    SignInLink link = links.get(key);
    Form empty = Form.of(request);
    return show(request, HttpStatus.OK, key, link, empty);
  }

  public ServerResponse post(ServerRequest request) {
    String key = request.pathVariable("key");
    SignInLink link = links.get(key);
    Form form = Form.of(request);
    if (asksPassword(link) && !form.typed("password").equals(form.typed("again"))) {
      form.refuse("again", "The two passwords differ. Type the same one twice.");
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, key, link, form);
    }
    try {
      entrance.letIn(account(key, link, form));
    } catch (Refused refused) {
      refused
          .at(link.purpose() == Purpose.PASSWORD ? "password" : "name")
          .fields()
          .forEach(form::refuse);
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, key, link, form);
    }
    return pages.go("/incidents", Said.of(done(link)));
  }

  private Account account(String key, SignInLink link, Form form) {
    return switch (link.purpose()) {
      case SETUP, INVITATION ->
          links.join(key, form.text("name"), form.text("address"), form.typed("password"));
      case SIGN_IN -> links.signIn(key);
      case PASSWORD -> links.choosePassword(key, form.typed("password"));
    };
  }

  private static Deed done(SignInLink link) {
    return switch (link.purpose()) {
      case SETUP, INVITATION -> Deed.JOINED;
      case SIGN_IN -> Deed.NOTHING;
      case PASSWORD -> Deed.PASSWORD_CHANGED;
    };
  }

  private static boolean asksPassword(SignInLink link) {
    return link.purpose() != Purpose.SIGN_IN;
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String key, SignInLink link, Form form) {
    boolean joins = link.purpose() == Purpose.SETUP || link.purpose() == Purpose.INVITATION;
    return pages.show(
        status,
        "account/LinkPage",
        new LinkView(
            pages.frame(request, heading(link.purpose())).door(),
            heading(link.purpose()),
            lead(link),
            "/links/" + key,
            joins,
            joins && link.address().isEmpty(),
            asksPassword(link),
            button(link.purpose()),
            form.refusals().isEmpty() ? List.of() : form.refusals(),
            form.field("name"),
            form.field("address"),
            form.refused("password"),
            form.refused("again")));
  }

  private static String heading(Purpose purpose) {
    return switch (purpose) {
      case SETUP -> "Welcome to Unrepeat";
      case INVITATION -> "You are invited";
      case SIGN_IN -> "Sign in";
      case PASSWORD -> "Choose a new password";
    };
  }

  private static String lead(SignInLink link) {
    return switch (link.purpose()) {
      case SETUP ->
          "You are the first here. Your account will be the administrator's: it lets others in and may see everything.";
      case INVITATION ->
          "%s invites you as %s. Your account will be %s."
              .formatted(link.madeBy(), link.role().words(), link.address());
      case SIGN_IN -> "This link signs in %s. It works once.".formatted(link.address());
      case PASSWORD ->
          "For %s. Every device that is signed in now will be signed out."
              .formatted(link.address());
    };
  }

  private static String button(Purpose purpose) {
    return switch (purpose) {
      case SETUP, INVITATION -> "Make the account";
      case SIGN_IN -> "Sign in";
      case PASSWORD -> "Use this password";
    };
  }
}
