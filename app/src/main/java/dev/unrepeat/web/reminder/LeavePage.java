package dev.unrepeat.web.reminder;

import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What opens behind the link of a weekly list: one button to get no more of them. Looking leaves
/// nothing, because programs that look at mail open links too; a mail program that is told to leave
/// sends what the button sends (RFC 8058).
public final class LeavePage {
  private final Pages pages;
  private final DigestLinks links;

  public LeavePage(Pages pages, DigestLinks links) {
    this.pages = pages;
    this.links = links;
  }

  /// @param done whether it is left
  public record View(Frame frame, String address, String action, boolean done) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, false);
  }

  public ServerResponse post(ServerRequest request) {
    links.leave(request.pathVariable("key"));
    return show(request, true);
  }

  private ServerResponse show(ServerRequest request, boolean done) {
    String key = request.pathVariable("key");
    return pages.show(
        "reminder/LeavePage",
        new View(
            pages.frame(request, "Weekly lists").door(),
            links.address(key),
            Places.list(key),
            done));
  }
}
