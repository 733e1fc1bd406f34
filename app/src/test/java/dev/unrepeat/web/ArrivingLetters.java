package dev.unrepeat.web;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/// Letters as they arrive, beside the round that wrote them.
final class ArrivingLetters {
  private ArrivingLetters() {}

  /// Those with a subject that holds this, once there are so many or ten seconds have passed.
  static List<MimeMessage> await(GreenMail mail, int count, String subject) throws Exception {
    List<MimeMessage> found = new ArrayList<>();
    for (int tries = 0; tries < 200; tries++) {
      found.clear();
      for (MimeMessage letter : mail.getReceivedMessages()) {
        if (letter.getSubject().contains(subject)) {
          found.add(letter);
        }
      }
      if (found.size() >= count && tries > 10) {
        break;
      }
      Thread.sleep(50);
    }
    return found;
  }
}
