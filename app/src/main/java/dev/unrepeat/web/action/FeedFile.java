package dev.unrepeat.web.action;

import dev.unrepeat.model.BoardAction;
import dev.unrepeat.render.ActionCalendar;
import dev.unrepeat.render.ActionFeed;
import dev.unrepeat.service.account.ActionFeeds;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The feed of one person's actions, for calendars and feed readers, which sign in by the key in
/// the address alone.
public final class FeedFile {
  private final Pages pages;
  private final ActionFeeds feeds;
  private final PublicAddress address;
  private final Clock clock;

  public FeedFile(Pages pages, ActionFeeds feeds, PublicAddress address, Clock clock) {
    this.pages = pages;
    this.feeds = feeds;
    this.address = address;
    this.clock = clock;
  }

  public ServerResponse calendar(ServerRequest request) {
    ActionFeeds.Opened opened = feeds.open(request.pathVariable("key"));
    return pages.download(
        "actions.ics",
        "text/calendar;charset=utf-8",
        new ActionCalendar(opened.actions(), address(request)).text(clock.instant()));
  }

  public ServerResponse atom(ServerRequest request) {
    ActionFeeds.Opened opened = feeds.open(request.pathVariable("key"));
    String self = origin(request) + request.path();
    return pages.download(
        "actions.atom",
        "application/atom+xml;charset=utf-8",
        new ActionFeed(opened.actions(), address(request), self, opened.viewer().name())
            .text(opened.madeAt()));
  }

  private String origin(ServerRequest request) {
    return address.origin(request.servletRequest());
  }

  private Function<BoardAction, String> address(ServerRequest request) {
    String origin = origin(request);
    return one -> origin + Places.action(one.incident(), one.action().id());
  }
}
