package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.ApiTokens;
import dev.unrepeat.service.account.Keys;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.service.account.Sessions;
import dev.unrepeat.web.guard.PasskeyDoor;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One's own account: name, password, where one is signed in, and tokens for programs.
public final class AccountPage {
  private static final String HERE = "/account";

  private final Pages pages;
  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final PasskeyDoor door;

  public AccountPage(
      Pages pages,
      Accounts accounts,
      Sessions sessions,
      ApiTokens tokens,
      Passwords passwords,
      Passkeys passkeys,
      PasskeyDoor door) {
    this.pages = pages;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.door = door;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request), "");
  }

  public ServerResponse rename(ServerRequest request) {
    return change(
        request,
        "name",
        Deed.NAME_CHANGED,
        form -> accounts.rename(own(request).id(), form.text("name")));
  }

  public ServerResponse changePassword(ServerRequest request) {
    return change(
        request,
        "wanted",
        Deed.PASSWORD_CHANGED,
        form -> {
          Refused.unless(
              form.typed("wanted").equals(form.typed("again")),
              "The two new passwords differ. Type the same one twice.");
          accounts.changePassword(
              own(request).id(), form.typed("present"), form.typed("wanted"), session(request));
        });
  }

  /// The new token is shown on the answer itself, once: an address would keep it.
  public ServerResponse makeToken(ServerRequest request) {
    Form form = Form.of(request);
    try {
      String token =
          tokens.make(
              own(request).id(),
              Visitor.of(request),
              form.text("name"),
              Asked.word(ApiToken.Scope.class, form.text("scope")).orElse(ApiToken.Scope.READ),
              life(form));
      return show(request, HttpStatus.OK, form, token);
    } catch (Refused refused) {
      form.refuse("token", refused.sentence());
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
    }
  }

  public ServerResponse revokeToken(ServerRequest request) {
    tokens.revoke(own(request).id(), Visitor.of(request), Asked.number(request));
    return pages.go(HERE, Said.of(Deed.TOKEN_REVOKED));
  }

  public ServerResponse endSession(ServerRequest request) {
    sessions.end(own(request).id(), Asked.number(request));
    return pages.go(HERE, Said.of(Deed.SESSION_ENDED));
  }

  /// The page once more, with what stood in the way.
  ServerResponse again(ServerRequest request, Form form) {
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
  }

  private AccountView.Passkeys passkeys(ServerRequest request, Account own, Form form) {
    return new AccountView.Passkeys(
        passkeys.off(),
        door.refusal(request.servletRequest()).orElse(""),
        form.field("passkey"),
        passkeys.list(own.id()).stream()
            .map(key ->
                new AccountView.Key(
                    key.name(),
                    Printing.day(key.madeAt()),
                    key.usedAt().map(Printing::minute).map(at -> at + " UTC").orElse("not yet"),
                    HERE + "/passkeys/" + key.id() + "/removal"))
            .toList());
  }

  private interface Change {
    void make(Form form);
  }

  private ServerResponse change(ServerRequest request, String field, Deed deed, Change change) {
    Form form = Form.of(request);
    try {
      change.make(form);
    } catch (Refused refused) {
      form.refuse(field, refused.sentence());
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, "");
    }
    return pages.go(HERE, Said.of(deed));
  }

  private static Optional<Duration> life(Form form) {
    return switch (form.text("life")) {
      case "30" -> Optional.of(Duration.ofDays(30));
      case "365" -> Optional.of(Duration.ofDays(365));
      case "never" -> Optional.empty();
      default -> Optional.of(Duration.ofDays(90));
    };
  }

  private Account own(ServerRequest request) {
    return accounts
        .find(Visitor.of(request).address())
        .orElseThrow(
            () -> new Refused(Refused.Reason.FORBIDDEN, "This account is not there any more."));
  }

  private static String session(ServerRequest request) {
    return Optional.ofNullable(request.servletRequest().getSession(false))
        .map(session -> Keys.hash(session.getId()))
        .orElse("");
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, String newToken) {
    Account own = own(request);
    String here = session(request);
    return pages.show(
        status,
        "account/AccountPage",
        new AccountView(
            pages.frame(request, "Your account").narrow(),
            own.address(),
            own.role().words(),
            own.role().meaning(),
            form.refusals(),
            form.has("name") && newToken.isEmpty() && form.refused()
                ? form.field("name")
                : Field.of("name", own.name()),
            !passwords.off(),
            form.refused("wanted"),
            newToken,
            Choices.of(
                ApiToken.Scope.class, ApiToken.Scope::words, Optional.of(ApiToken.Scope.READ), ""),
            tokens.list(own.id()).stream()
                .map(token ->
                    new AccountView.Token(
                        token.name(),
                        token.scope().words(),
                        Printing.day(token.madeAt()),
                        token.expiresAt().map(Printing::day).orElse("never"),
                        token.usedAt().map(Printing::day).orElse("not yet"),
                        HERE + "/tokens/" + token.id() + "/revocation"))
                .toList(),
            sessions.list(own.id()).stream()
                .map(session ->
                    new AccountView.Session(
                        Device.words(session.device()),
                        Printing.minute(session.madeAt()),
                        Printing.minute(session.seenAt()),
                        session.hash().equals(here),
                        HERE + "/sessions/" + session.id() + "/end"))
                .toList(),
            passkeys(request, own, form)));
  }
}
