package dev.unrepeat.api;

import dev.unrepeat.model.Chat;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.chat.Chats;
import java.util.List;

/// Connected chats.
public final class ChatResource implements Resource {
  private static final String ALL = "/chats";
  private static final String ONE = ALL + "/{number}";

  private final Chats chats;

  public ChatResource(Chats chats) {
    this.chats = chats;
  }

  @Override
  public List<ApiRoute> routes() {
    return table().stream().map(route -> route.from(Role.ADMINISTRATOR)).toList();
  }

  private List<ApiRoute> table() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listChats",
            "The connected chats, in the order in which they were connected.",
            ChatJson.class,
            call ->
                Reply.of(
                    Listing.of(chats.list(call.viewer()), one -> "" + one.id(), call)
                        .map(this::json))),
        ApiRoute.post(
                ALL,
                "addChat",
                "Connects a chat.",
                ChatJson.Connected.class,
                ChatJson.class,
                (call, typed) -> {
                  Chat made =
                      chats.add(call.viewer(), typed.chat().wanted(), typed.secrets().secrets());
                  return Reply.made(ApiRoute.ROOT + ALL + "/" + made.id(), json(made));
                })
            .making(),
        ApiRoute.get(ONE, "getChat", "One chat.", ChatJson.class, call -> Reply.of(view(call))),
        ApiRoute.put(
            ONE,
            "putChat",
            "Sets what is set about a chat; its kind stays.",
            ChatJson.Set.class,
            ChatJson.class,
            (call, typed) -> {
              call.match(Tag.of(view(call)));
              return Reply.of(json(chats.change(call.viewer(), number(call), typed.wanted())));
            }),
        ApiRoute.delete(
            ONE,
            "removeChat",
            "Removes a chat with its members and what waits for it; evidence stays.",
            call -> {
              chats.remove(call.viewer(), number(call));
              return Reply.nothing();
            }),
        ApiRoute.post(
            ONE + "/secrets",
            "openChat",
            "Gives a chat new secrets; a signing secret that is left out stays.",
            ChatJson.Opened.class,
            ChatJson.class,
            (call, typed) ->
                Reply.of(json(chats.open(call.viewer(), number(call), typed.secrets())))),
        ApiRoute.post(
            ONE + "/test",
            "testChat",
            "Says a few words in each channel of a chat.",
            ChatJson.class,
            call -> Reply.of(json(chats.test(call.viewer(), number(call))))),
        ApiRoute.list(
            ONE + "/people",
            "listChatPeople",
            "Which account each known member of a chat has here.",
            ChatJson.Member.class,
            call ->
                Reply.of(
                    Listing.of(
                            chats.members(call.viewer(), number(call)),
                            one -> one.member().member(),
                            call)
                        .map(ChatJson.Member::of))),
        ApiRoute.put(
            ONE + "/people/{member}",
            "putChatPerson",
            "Says which account a member of a chat has here.",
            ChatJson.Mapped.class,
            ChatJson.Member.class,
            (call, typed) ->
                Reply.of(
                    ChatJson.Member.of(
                        chats.map(
                            call.viewer(),
                            number(call),
                            call.request().pathVariable("member"),
                            typed.account())))),
        ApiRoute.delete(
            ONE + "/people/{member}",
            "removeChatPerson",
            "Takes the account of a member of a chat away.",
            call -> {
              chats.unmap(call.viewer(), number(call), call.request().pathVariable("member"));
              return Reply.nothing();
            }));
  }

  private ChatJson view(Call call) {
    return json(chats.get(call.viewer(), number(call)));
  }

  private ChatJson json(Chat chat) {
    return ChatJson.of(chat, chats.hook(chat));
  }

  private static long number(Call call) {
    return call.number("number");
  }
}
