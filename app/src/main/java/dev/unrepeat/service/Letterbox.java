package dev.unrepeat.service;

import dev.unrepeat.mail.Letter;

/// Where letters are dropped, and under which address their readers find the pages they tell of.
public interface Letterbox {
  /// Whether letters go out at all.
  boolean works();

  /// The address of a page of this server.
  String page(String path);

  /// Sends a letter beside the request; where no mail is set up, nothing happens.
  void send(Letter letter);
}
