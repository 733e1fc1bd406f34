package dev.unrepeat.web.account;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Passkeys;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.guard.PasskeyDoor;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Passkeys added, removed, and used at the door. What a browser needs for them is JSON; what it
/// made of it comes in a form, and is answered with a page.
public final class PasskeyWay {
  private final Pages pages;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final PasskeyDoor door;
  private final AccountPage own;
  private final SignInPage signIn;
  private final Entrance entrance;

  public PasskeyWay(
      Pages pages,
      Accounts accounts,
      Passkeys passkeys,
      PasskeyDoor door,
      AccountPage own,
      SignInPage signIn,
      Entrance entrance) {
    this.pages = pages;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.door = door;
    this.own = own;
    this.signIn = signIn;
    this.entrance = entrance;
  }

  public ServerResponse toAdd(ServerRequest request) {
    return options(() -> {
      Passkeys.name(Form.of(request).text("passkey"));
      return door.toAdd(request.servletRequest(), account(request));
    });
  }

  public ServerResponse toSignIn(ServerRequest request) {
    return options(() -> door.toSignIn(request.servletRequest()));
  }

  private static ServerResponse options(Supplier<String> make) {
    ServerResponse.BodyBuilder answer = ServerResponse.ok();
    try {
      String json = make.get();
      return answer
          .contentType(MediaType.APPLICATION_JSON)
          .header("Cache-Control", "no-store")
          .body(json);
    } catch (Refused refused) {
      return ServerResponse.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .contentType(MediaType.valueOf("text/plain;charset=utf-8"))
          .body(refused.sentence());
    }
  }

  public ServerResponse add(ServerRequest request) {
    Form form = Form.of(request);
    try {
      door.add(
          request.servletRequest(),
          account(request),
          form.text("passkey"),
          form.text("credential"));
    } catch (Refused refused) {
      form.refuse("passkey", refused.sentence());
      return own.again(request, form);
    }
    return pages.go("/account", Said.of(Deed.PASSKEY_ADDED));
  }

  public ServerResponse remove(ServerRequest request) {
    passkeys.remove(account(request).id(), Visitor.of(request), Asked.number(request));
    return pages.go("/account", Said.of(Deed.PASSKEY_REMOVED));
  }

  public ServerResponse enter(ServerRequest request) {
    Form form = Form.of(request);
    try {
      entrance.letIn(door.signIn(request.servletRequest(), form.text("credential")));
    } catch (Refused refused) {
      return signIn.again(request, form, refused);
    }
    return pages.go(Then.of(form.text("then")));
  }

  private Account account(ServerRequest request) {
    return accounts
        .find(Visitor.of(request).address())
        .orElseThrow(
            () -> new Refused(Refused.Reason.FORBIDDEN, "This account is not there any more."));
  }
}
