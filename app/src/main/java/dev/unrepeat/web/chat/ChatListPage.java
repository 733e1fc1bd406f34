package dev.unrepeat.web.chat;

import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.chat.Chats;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.setting.SystemRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All connected chats, the kinds that can be connected, and the form of the chosen one.
public final class ChatListPage {
  static final String HERE = "/chats";

  private final Pages pages;
  private final Chats chats;

  public ChatListPage(Pages pages, Chats chats) {
    this.pages = pages;
    this.chats = chats;
  }

  /// @param form of the chosen kind; empty until one is chosen
  public record View(
      Frame frame,
      List<SystemRow> rows,
      List<Choice> kinds,
      List<Field> refusals,
      Optional<ChatForm> form) {}

  public ServerResponse get(ServerRequest request) {
    Form form = Form.of(request);
    return show(
        request,
        HttpStatus.OK,
        form,
        request
            .param("kind")
            .flatMap(word -> Asked.word(ChatKind.class, word))
            .map(kind -> ChatForm.of(form, ChatForm.blank(kind))));
  }

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    ChatKind kind =
        form.text("kind").equals(Places.word(ChatKind.TEAMS)) ? ChatKind.TEAMS : ChatKind.SLACK;
    try {
      Chat made =
          chats.add(Visitor.of(request), ChatForm.read(form, kind), ChatForm.secrets(form, kind));
      return pages.go(place(made), Said.of(Deed.CHAT_CONNECTED));
    } catch (Refused refused) {
      ChatForm.refuse(form, kind, refused);
      return show(
          request, HttpStatus.UNPROCESSABLE_CONTENT, form, Optional.of(ChatForm.typed(form, kind)));
    }
  }

  static String place(Chat chat) {
    return HERE + "/" + chat.id();
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Form form, Optional<ChatForm> fields) {
    return pages.show(
        status,
        "chat/ChatListPage",
        new View(
            pages.frame(request, "Chats").narrow(),
            chats.list(Visitor.of(request)).stream().map(ChatListPage::row).toList(),
            Arrays.stream(ChatKind.values()).map(kind -> choice(kind, fields)).toList(),
            form.refusals(),
            fields));
  }

  private static Choice choice(ChatKind kind, Optional<ChatForm> fields) {
    boolean slack = kind == ChatKind.SLACK;
    return new Choice(
        HERE + "?kind=" + Places.word(kind) + "#h-new",
        kind.words(),
        fields.filter(form -> form.slack() == slack).isPresent());
  }

  private static SystemRow row(Chat chat) {
    return SystemRow.of(
            chat.name(),
            place(chat),
            "%s%s · told of %s"
                .formatted(
                    chat.kind().words(),
                    chat.team().isEmpty() ? "" : ", services of " + chat.team(),
                    Printing.count(chat.channels().size(), "occasion")),
            chat.enabled() ? "" : "off",
            chat.failure().isEmpty() ? "" : "not reached yet")
        .failing(chat.failure());
  }
}
