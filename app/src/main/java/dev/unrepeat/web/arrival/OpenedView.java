package dev.unrepeat.web.arrival;

import dev.unrepeat.service.arrival.EventHooks.Opened;

/// What is told once of an incoming webhook.
///
/// @param address empty where it stays what it was
/// @param secret empty where there is none, or it stays
/// @param setUp what is to be done there
public record OpenedView(String name, String place, String address, String secret, String setUp) {
  static OpenedView of(Opened opened) {
    return new OpenedView(
        opened.hook().name(),
        EventHookListPage.HERE + "/" + opened.hook().id(),
        opened.address(),
        opened.secret(),
        opened.hook().kind().setUp());
  }
}
