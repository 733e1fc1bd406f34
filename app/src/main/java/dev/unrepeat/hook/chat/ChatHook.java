package dev.unrepeat.hook.chat;

import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.HookPlace;
import dev.unrepeat.service.chat.ChatHooks;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The door of Slack: `POST /hooks/chats/3`, for slash commands and for interactivity alike. It
/// answers 200 with JSON, or with nothing.
public final class ChatHook {
  private static final String PLACE = HookPlace.ROOT + "chats/{number:\\d{1,15}}";

  private final ChatHooks hooks;
  private final HookCalls calls;

  public ChatHook(ChatHooks hooks, HookCalls calls) {
    this.hooks = hooks;
    this.calls = calls;
  }

  public RouterFunction<ServerResponse> open() {
    return RouterFunctions.route().POST(PLACE, this::hear).build();
  }

  private ServerResponse hear(ServerRequest request) throws IOException {
    long number = Long.parseLong(request.pathVariable("number"));
    return calls.hear(
        request,
        (headers, body) -> {
          String answer = hooks.hear(number, headers, body);
          return answer.isEmpty()
              ? ServerResponse.ok().build()
              : ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
        });
  }
}
