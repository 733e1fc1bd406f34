package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.chat.SlackBlocks;
import dev.unrepeat.chat.SlackModal;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.Signature;
import dev.unrepeat.model.Chat;
import dev.unrepeat.model.ChatKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.store.ChatStore;
import dev.unrepeat.store.Database;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Slack sends by itself, once it has shown that it is from there: slash commands, shortcuts
/// of messages and answers of windows. Each is answered within the three seconds that Slack waits;
/// what takes longer goes on, and the person is asked to look again.
public final class ChatHooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChatHooks.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A call that is older may be a repetition of somebody else (docs.slack.dev, Verifying
  /// requests).
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofMillis(2_300);

  private final Database database;
  private final ChatStore chats;
  private final ChatKeys keys;
  private final ChatPeople people;
  private final SlackCommand command;
  private final SlackPick pick;
  private final Clock clock;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  public ChatHooks(
      Database database,
      ChatKeys keys,
      ChatPeople people,
      SlackCommand command,
      SlackPick pick,
      Clock clock) {
    this.database = database;
    this.chats = new ChatStore(database);
    this.keys = keys;
    this.people = people;
    this.command = command;
    this.pick = pick;
    this.clock = clock;
  }

  /// Takes in a call.
  ///
  /// @param headers by their names in lower case
  /// @param body as it came, to the last byte: the signature is over these
  /// @return JSON to answer with; empty for none
  /// @throws Refused FORBIDDEN where it is not signed for that chat, or there is none
  public String hear(long number, Map<String, String> headers, byte[] body) {
    Chat chat =
        database
            .read(() -> chats.find(number))
            .filter(one -> one.kind() == ChatKind.SLACK)
            .orElseThrow(ChatHooks::unsigned);
    if (!signed(chat, headers, body)) {
      throw unsigned();
    }
    Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
    if (form.containsKey("ssl_check")) {
      return "";
    }
    if (form.containsKey("command")) {
      return chat.enabled() ? command(chat, form) : says("This connection is switched off.");
    }
    return interaction(chat, payload(form));
  }

  private boolean signed(Chat chat, Map<String, String> headers, byte[] body) {
    String timestamp = headers.getOrDefault("x-slack-request-timestamp", "");
    if (!timestamp.matches("\\d{1,11}")) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(at, clock.instant()).abs().compareTo(SKEW) <= 0
        && Signature.same(
            Signature.slack(keys.hookSecret(chat), timestamp, body),
            headers.getOrDefault("x-slack-signature", ""));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int cut = pair.indexOf('=');
      if (cut > 0) {
        form.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused(Refused.Reason.INVALID, "The body is no form: " + e.getMessage() + ".");
    }
  }

  private static JsonNode payload(Map<String, String> form) {
    JsonNode payload;
    try {
      payload = JSON.readTree(form.getOrDefault("payload", ""));
    } catch (JacksonException e) {
      payload = JSON.missingNode();
    }
    Refused.unless(payload.isObject(), "The field payload holds no JSON.");
    return payload;
  }

  private String command(Chat chat, Map<String, String> form) {
    String member = form.getOrDefault("user_id", "");
    return inTime(
        () -> {
          try {
            return SlackBlocks.answer(
                    command.answer(people.get(chat, member), form.getOrDefault("text", "")))
                .toString();
          } catch (NotDone failure) {
            return says(failure.sentence());
          } catch (Refused refused) {
            return says(refused.sentence());
          }
        },
        says("Slack took long to say who you are. Try again in a moment."));
  }

  private String interaction(Chat chat, JsonNode payload) {
    String type = payload.path("type").asString("");
    boolean window = payload.path("view").path("callback_id").asString("").equals(SlackModal.NAME);
    if (!chat.enabled()) {
      return window
          ? SlackModal.wrong(SlackModal.NUMBER, "This connection is switched off.").toString()
          : "";
    }
    if (type.equals("message_action")) {
      return inTime(
          () -> {
            pick.pick(chat, payload);
            return "";
          },
          "");
    }
    return type.equals("view_submission") && window
        ? inTime(
            () -> pick.add(chat, payload).toString(),
            SlackModal.wrong(
                    SlackModal.NUMBER, "Slack took long to tell names. Press Add once more.")
                .toString())
        : "";
  }

  private String inTime(Supplier<String> work, String meanwhile) {
    AtomicBoolean late = new AtomicBoolean();
    try {
      return CompletableFuture.supplyAsync(() -> logged(work, late), workers)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      late.set(true);
      return meanwhile;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return meanwhile;
    } catch (ExecutionException e) {
      throw Optional.ofNullable(e.getCause())
          .filter(RuntimeException.class::isInstance)
          .map(RuntimeException.class::cast)
          .orElseGet(() -> new IllegalStateException(e));
    }
  }

  /// A fault of which nobody is told any more goes to the log.
  private static String logged(Supplier<String> work, AtomicBoolean late) {
    try {
      return work.get();
    } catch (RuntimeException fault) {
      if (late.get()) {
        LOG.error("a call of Slack failed after it was answered", fault);
      }
      throw fault;
    }
  }

  private static String says(String sentence) {
    return SlackBlocks.answer(ChatNotice.of("Unrepeat", sentence, "", "")).toString();
  }

  private static Refused unsigned() {
    return new Refused(
        Refused.Reason.FORBIDDEN,
        "This is not signed with the signing secret of this chat, or its time is more than five minutes off. Copy the secret from the app once more.");
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
