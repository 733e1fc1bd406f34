package dev.unrepeat.web.chat;

import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.service.webhook.Webhooks;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.webhook.DeadLetters;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One chat: what it is told of, its log, who is who there, its secrets and its end.
public final class ChatPage {
  private static final int LOG = 30;

  private final Pages pages;
  private final Chats chats;
  private final Webhooks webhooks;

  public ChatPage(Pages pages, Chats chats, Webhooks webhooks) {
    this.pages = pages;
    this.chats = chats;
    this.webhooks = webhooks;
  }

  /// @param hook where its commands and interactivity point; empty for Teams
  public record View(
      Frame frame,
      String name,
      String place,
      String made,
      String state,
      String failure,
      String hook,
      List<Field> refusals,
      ChatForm form,
      DeadLetters dead,
      List<Row> log,
      List<Person> people,
      Field member,
      Field account) {}

  public record Row(String at, String what, String result) {}

  /// @param removal the address that takes the mapping away
  public record Person(String member, String name, String address, String by, String removal) {}

  public ServerResponse get(ServerRequest request) {
    Form form = Form.of(request);
    Chat chat = found(request);
    return show(request, HttpStatus.OK, form, chat, ChatForm.of(form, chat));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    Chat chat = found(request);
    try {
      chats.change(Visitor.of(request), chat.id(), ChatForm.read(form, chat.kind()));
      return pages.go(ChatListPage.place(chat), Said.of(Deed.CHAT_SAVED));
    } catch (Refused refused) {
      ChatForm.refuse(form, chat.kind(), refused);
      return again(request, form, chat, ChatForm.typed(form, chat.kind()));
    }
  }

  public ServerResponse open(ServerRequest request) {
    Form form = Form.of(request);
    Chat chat = found(request);
    try {
      chats.open(Visitor.of(request), chat.id(), ChatForm.secrets(form, chat.kind()));
      return pages.go(ChatListPage.place(chat), Said.of(Deed.CHAT_SAVED));
    } catch (Refused refused) {
      ChatForm.refuse(form, chat.kind(), refused);
      return again(request, form, chat, ChatForm.of(form, chat));
    }
  }

  public ServerResponse test(ServerRequest request) {
    Chat chat = chats.test(Visitor.of(request), Asked.number(request));
    return pages.go(ChatListPage.place(chat) + "#log", Said.of(Deed.CHAT_TESTED));
  }

  public ServerResponse map(ServerRequest request) {
    Form form = Form.of(request);
    Chat chat = found(request);
    try {
      chats.map(Visitor.of(request), chat.id(), form.text("member"), form.text("account"));
      return pages.go(ChatListPage.place(chat) + "#people", Said.of(Deed.CHAT_SAVED));
    } catch (Refused refused) {
      form.refuse(refused, "account");
      return again(request, form, chat, ChatForm.of(form, chat));
    }
  }

  public ServerResponse unmap(ServerRequest request) {
    Chat chat = found(request);
    chats.unmap(Visitor.of(request), chat.id(), request.pathVariable("member"));
    return pages.go(ChatListPage.place(chat) + "#people", Said.of(Deed.CHAT_SAVED));
  }

  public ServerResponse remove(ServerRequest request) {
    chats.remove(Visitor.of(request), Asked.number(request));
    return pages.go(ChatListPage.HERE, Said.of(Deed.CHAT_REMOVED));
  }

  private Chat found(ServerRequest request) {
    return chats.get(Visitor.of(request), Asked.number(request));
  }

  private ServerResponse again(ServerRequest request, Form form, Chat chat, ChatForm fields) {
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, chat, fields);
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Chat chat, ChatForm fields) {
    Viewer viewer = Visitor.of(request);
    String place = ChatListPage.place(chat);
    return pages.show(
        status,
        "chat/ChatPage",
        new View(
            pages.frame(request, chat.name()).narrow(),
            chat.name(),
            place,
            "%s, connected by %s on %s"
                .formatted(chat.kind().words(), chat.madeBy(), Printing.day(chat.madeAt())),
            state(chat),
            chat.failure(),
            chat.kind() == ChatKind.SLACK ? chats.hook(chat) : "",
            form.refusals(),
            fields,
            DeadLetters.of(webhooks, viewer, chat.destination()),
            chats.log(viewer, chat.id(), LOG).stream().map(ChatPage::row).toList(),
            chats.members(viewer, chat.id()).stream()
                .map(one ->
                    new Person(
                        one.member().member(),
                        one.account().name(),
                        one.account().address(),
                        one.member().by(),
                        "%s/people/%s/removal"
                            .formatted(place, Places.parameter(one.member().member()))))
                .toList(),
            form.field("member"),
            form.field("account")));
  }

  private static String state(Chat chat) {
    String on = chat.enabled() ? "It is on." : "It is off: it is told of nothing, and not asked.";
    return switch (chat.kind()) {
      case TEAMS -> on + " Its workflow is at " + chat.address() + ".";
      case SLACK ->
          chat.workspace().isEmpty()
              ? on + " Its methods are at " + chat.address() + "."
              : on + " Its workspace is " + chat.workspace() + ".";
    };
  }

  private static Row row(OutboxMessage message) {
    return new Row(
        Printing.minute(message.createdAt()),
        Printing.happening(message.what()),
        switch (message.state()) {
          case DELIVERED -> "Delivered";
          case PENDING ->
              message.failure().isEmpty() ? "On its way" : "On its way again: " + message.failure();
          case DEAD -> message.failure();
        });
  }
}
