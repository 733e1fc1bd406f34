package dev.unrepeat.web.account;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SignInLink;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Asks for a letter with which a new password can be chosen.
public final class NewPasswordPage {
  private final Pages pages;
  private final Links links;
  private final Passwords passwords;

  public NewPasswordPage(Pages pages, Links links, Passwords passwords) {
    this.pages = pages;
    this.links = links;
    this.passwords = passwords;
  }

  /// @param passwords whether one signs in by a password
  /// @param mails whether letters go out at all
  public record View(Frame frame, boolean passwords, boolean mails, Field address) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Field.of("address", ""));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    try {
      links.mail(SignInLink.Purpose.PASSWORD, form.text("address"));
    } catch (Refused refused) {
      form.refuse("address", refused.sentence());
      return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form.field("address"));
    }
    return pages.go("/sign-in", Said.of(Deed.LINK_SENT));
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Field address) {
    return pages.show(
        status,
        "account/NewPasswordPage",
        new View(
            pages.frame(request, "A new password").door(),
            !passwords.off(),
            links.canMail(),
            address));
  }
}
