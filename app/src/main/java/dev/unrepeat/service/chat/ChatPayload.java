package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;

/// A message to a chat as it lies in the outbox: the channel in the first line, then what is said.
record ChatPayload(String channel, ChatNotice notice) {
  /// What a message begins with that is sent though the chat is off.
  static final String TEST = "test in";

  String write() {
    return channel + "\n" + notice.write();
  }

  static ChatPayload read(String text) {
    int cut = text.indexOf('\n');
    return new ChatPayload(text.substring(0, cut), ChatNotice.read(text.substring(cut + 1)));
  }
}
