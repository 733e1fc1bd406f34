package dev.unrepeat.api;

import dev.unrepeat.service.chat.ChannelReadings;
import java.util.List;

/// Channels of chats that are read as evidence.
public final class ChannelResource implements Resource {
  private static final String ALL = "/incidents/{id}/channels";

  private final ChannelReadings readings;

  public ChannelResource(ChannelReadings readings) {
    this.readings = readings;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listChannels",
            "The channels that are or were read as evidence of an incident, latest first.",
            ChannelJson.class,
            call ->
                Reply.of(
                    Listing.of(
                            readings.list(call.viewer(), call.incident()),
                            one -> "" + one.id(),
                            call)
                        .map(ChannelJson::of))),
        ApiRoute.post(
                ALL,
                "collectChannel",
                "Has a channel of Slack read as evidence; ask for the reading to see how far it is.",
                ChannelJson.Wanted.class,
                ChannelJson.class,
                (call, typed) -> {
                  ChannelJson made =
                      ChannelJson.of(
                          readings.ask(
                              call.viewer(),
                              call.incident(),
                              new ChannelReadings.Wanted(
                                  number(typed.chat()),
                                  typed.channel(),
                                  typed.from(),
                                  typed.until())));
                  return Reply.made(
                      ApiRoute.ROOT
                          + "/incidents/%s/channels/%s".formatted(call.incident(), made.number()),
                      made);
                })
            .making(),
        ApiRoute.get(
            ALL + "/{number}",
            "getChannel",
            "How far the reading of a channel is.",
            ChannelJson.class,
            call ->
                Reply.of(
                    ChannelJson.of(
                        readings.get(call.viewer(), call.incident(), call.number("number"))))));
  }

  private static long number(String chat) {
    return chat.matches("\\d{1,15}") ? Long.parseLong(chat) : 0;
  }
}
