package dev.unrepeat.service.arrival;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Messages of Amazon SNS: whether they are signed by it, and what confirms a subscription
/// (docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
public final class SnsMessages {
  /// Where Amazon's certificates and confirmations stand.
  public static final Pattern AMAZON =
      Pattern.compile("https://sns\\.[a-z0-9-]{3,40}\\.amazonaws\\.com(\\.cn)?/.*");

  private static final List<String> NOTIFICATION =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> CONFIRMATION =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_KEPT = 100;

  private final Outgoing outgoing;
  private final Pattern place;
  private final Map<String, X509Certificate> certificates = new ConcurrentHashMap<>();

  /// @param place of addresses that are Amazon's
  public SnsMessages(Outgoing outgoing, Pattern place) {
    this.outgoing = outgoing;
    this.place = place;
  }

  /// Where the subscription is confirmed that a message asks for; empty where it asks for none.
  Optional<String> confirmation(JsonObject message) {
    return message.text("Type").equals("SubscriptionConfirmation")
        ? Optional.of(message.text("SubscribeURL"))
            .filter(address -> place.matcher(address).matches())
        : Optional.empty();
  }

  /// Visits the address that confirms a subscription.
  ///
  /// @throws Refused with the reason where that did not work
  void confirm(String address) {
    fetch(address);
  }

  boolean signed(JsonObject message) {
    String algorithm =
        switch (message.text("SignatureVersion")) {
          case "1" -> "SHA1withRSA";
          case "2" -> "SHA256withRSA";
          default -> "";
        };
    String at = message.text("SigningCertURL");
    if (algorithm.isEmpty() || !place.matcher(at).matches()) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(algorithm);
      X509Certificate certificate = certificate(at);
      certificate.checkValidity();
      signature.initVerify(certificate);
      signature.update(toSign(message).getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(message.text("Signature")));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return false;
    }
  }

  private static String toSign(JsonObject message) {
    StringBuilder text = new StringBuilder();
    for (String name : message.text("Type").equals("Notification") ? NOTIFICATION : CONFIRMATION) {
      if (message.has(name)) {
        text.append(name).append('\n').append(message.text(name)).append('\n');
      }
    }
    return text.toString();
  }

  private X509Certificate certificate(String at) throws GeneralSecurityException {
    X509Certificate known = certificates.get(at);
    if (known != null) {
      return known;
    }
    byte[] pem = fetch(at).getBytes(StandardCharsets.UTF_8);
    X509Certificate read =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem));
    if (certificates.size() < MOST_KEPT) {
      certificates.put(at, read);
    }
    return read;
  }

  private String fetch(String address) {
    try {
      Answer answer =
          outgoing.ask(new Question("GET", new URI(address), Map.of(), "", "", MOST_BYTES));
      if (answer.status() != 200) {
        throw Refused.state("Amazon SNS answered with %d.".formatted(answer.status()));
      }
      return answer.text();
    } catch (NotReached e) {
      throw Refused.state("Amazon SNS was not reached: " + e.sentence());
    } catch (URISyntaxException e) {
      throw Refused.state("That is no address of Amazon SNS.");
    }
  }
}
