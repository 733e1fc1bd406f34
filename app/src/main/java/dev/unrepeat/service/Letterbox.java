package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;
import java.util.Map;

/// Where letters are dropped, and under which address their readers find the pages they tell of.
public interface Letterbox {
  /// Whether letters go out at all.
  boolean works();

  /// The address of a page of this server.
  String page(String path);

  /// Drops a letter within the transaction of the change it tells of: it goes out once that is
  /// kept, and again until it arrives. Where no mail is set up, nothing happens.
  void send(Letter letter);

  /// As [#send(Letter)], once for each key: a second letter about the same occasion is dropped.
  ///
  /// @param key names the occasion and the reader, for example
  ///   `reminder/INC-2026-007/A3/2026-02-01/ravi@lumen.example`
  void send(Letter letter, String key);

  /// As [#send(Letter, String)], of many letters by their keys.
  void sendAll(Map<String, Letter> letters);
}
