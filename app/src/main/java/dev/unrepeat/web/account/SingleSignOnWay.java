package dev.unrepeat.web.account;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.account.SingleSignOn;
import dev.unrepeat.web.guard.Entrance;
import dev.unrepeat.web.guard.ProviderDoor;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The way to the single sign-on and back. Each refusal stands on the sign-in page.
public final class SingleSignOnWay {
  private final Pages pages;
  private final SignInPage door;
  private final Optional<SingleSignOn> people;
  private final Optional<ProviderDoor> provider;
  private final Entrance entrance;

  public SingleSignOnWay(
      Pages pages,
      SignInPage door,
      Optional<SingleSignOn> people,
      Optional<ProviderDoor> provider,
      Entrance entrance) {
    this.pages = pages;
    this.door = door;
    this.people = people;
    this.provider = provider;
    this.entrance = entrance;
  }

  /// Not by a form: the policy of our pages lets no form lead to another site.
  public ServerResponse start(ServerRequest request) {
    ProviderDoor way = offered(provider);
    String then = Then.of(request.param("then").orElse(""));
    return refusing(
        request,
        () ->
            ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(way.begin(request.servletRequest(), response(), then))
                .header("Cache-Control", "no-store")
                .build());
  }

  public ServerResponse back(ServerRequest request) {
    ProviderDoor way = offered(provider);
    return refusing(
        request,
        () -> {
          ProviderDoor.Arrival arrival = way.finish(request.servletRequest(), response());
          entrance.letIn(offered(people).recognise(arrival.person()));
          return pages.go(Then.of(arrival.then()));
        });
  }

  private ServerResponse refusing(ServerRequest request, Supplier<ServerResponse> way) {
    try {
      return way.get();
    } catch (Refused refused) {
      return door.again(request, Form.of(request), refused);
    }
  }

  private static <T> T offered(Optional<T> part) {
    return part.orElseThrow(() ->
        new Refused(
            Refused.Reason.NOT_FOUND, "Single sign-on is not set up here. Sign in another way."));
  }

  private static jakarta.servlet.http.HttpServletResponse response() {
    return Objects.requireNonNull(
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse());
  }
}
