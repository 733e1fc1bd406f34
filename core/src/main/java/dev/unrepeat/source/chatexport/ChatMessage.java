package dev.unrepeat.source.chatexport;

import dev.unrepeat.source.References;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.RecordEvents;

/// One message of a chat, whatever the chat.
///
/// @param time as a program writes it
/// @param written as it stands in the export
/// @param program whether a program wrote it
/// @param notice whether the chat itself tells that somebody came, left or changed a name
record ChatMessage(
    String key,
    String time,
    String written,
    String author,
    String text,
    boolean program,
    boolean notice) {

  static ChatMessage of(String key, String time, String author, String text) {
    return new ChatMessage(key, time, time, author, text, false, false);
  }

  ChatMessage writtenAs(String words) {
    return new ChatMessage(key, time, words, author, text, program, notice);
  }

  ChatMessage byProgram(boolean is) {
    return new ChatMessage(key, time, written, author, text, is, notice);
  }

  ChatMessage asNotice(boolean is) {
    return new ChatMessage(key, time, written, author, text, program, is);
  }

  void tell(RecordEvents to) {
    if (text.isBlank() && !notice) {
      to.leaveOut("The message has no text");
      return;
    }
    SourceEvent event =
        to.event(key.isEmpty() ? to.place() : key, to.time(time).writtenAs(written), text)
            .referring(program ? References.inReport(text) : References.inTalk(text));
    if (notice) {
      event = event.weighing(Weight.NOISE, "joins and notices");
    } else if (program) {
      event = event.weighing(Weight.CHATTER, "");
    }
    to.tell(
        event,
        program
            ? RecordEvents.program("program", author)
            : RecordEvents.person("responder", author));
  }
}
