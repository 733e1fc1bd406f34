package dev.unrepeat.service.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.source.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures of Amazon SNS, with a certificate of the test's own at an address of its own.
class SnsMessagesTest {
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private static HttpServer amazon;
  private static String place;
  private static PrivateKey key;
  private static Outgoing outgoing;
  private static int visits;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("sns.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "sns",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=sns.amazonaws.com",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    key = (PrivateKey) store.getKey("sns", PASSWORD.toCharArray());
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("sns").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    amazon = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    amazon.createContext(
        "/",
        exchange -> {
          visits++;
          byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    amazon.start();
    place = "http://127.0.0.1:" + amazon.getAddress().getPort() + "/";
    outgoing =
        new Outgoing(
            AddressRule.allowing("127.0.0.1"), InetAddress::getAllByName, Duration.ofSeconds(5));
  }

  @AfterAll
  static void stop() throws IOException {
    outgoing.close();
    amazon.stop(0);
  }

  private static SnsMessages messages() {
    return new SnsMessages(outgoing, Pattern.compile(Pattern.quote(place) + ".*"));
  }

  private static Map<String, String> notification() {
    return new TreeMap<>(
        Map.of(
            "Type",
            "Notification",
            "MessageId",
            "m-1",
            "TopicArn",
            "arn:aws:sns:eu-central-1:123456789012:alarms",
            "Subject",
            "ALARM: \"Errors\"",
            "Message",
            "{\"AlarmName\":\"Errors\",\n\"NewStateValue\":\"ALARM\"}",
            "Timestamp",
            "2026-03-02T14:03:00.000Z",
            "SignatureVersion",
            "2",
            "SigningCertURL",
            place + "SimpleNotificationService-1.pem"));
  }

  private static JsonObject signed(Map<String, String> fields, List<String> names)
      throws GeneralSecurityException {
    Signature signature =
        Signature.getInstance(
            fields.get("SignatureVersion").equals("1") ? "SHA1withRSA" : "SHA256withRSA");
    signature.initSign(key);
    String text =
        names.stream()
            .filter(fields::containsKey)
            .map(name -> name + "\n" + fields.get(name) + "\n")
            .collect(Collectors.joining());
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    fields.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
    String json =
        fields.entrySet().stream()
            .map(e ->
                "\"%s\": \"%s\""
                    .formatted(
                        e.getKey(),
                        e.getValue()
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")))
            .collect(Collectors.joining(",", "{", "}"));
    return JsonObject.in(json).orElseThrow();
  }

  private static final List<String> NAMES =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

  @Test
  void bothVersionsOfASignatureAreKnown() throws GeneralSecurityException {
    SnsMessages messages = messages();
    Map<String, String> first = notification();
    first.put("SignatureVersion", "1");
    int before = visits;
    assertThat(messages.signed(signed(notification(), NAMES))).isTrue();
    assertThat(messages.signed(signed(first, NAMES))).isTrue();
    assertThat(visits - before).as("the certificate is fetched once").isEqualTo(1);
    Map<String, String> bare = notification();
    bare.remove("Subject");
    assertThat(messages.signed(signed(bare, NAMES))).isTrue();
  }

  @Test
  void aChangedMessageIsNotSigned() throws GeneralSecurityException {
    Map<String, String> fields = notification();
    JsonObject genuine = signed(fields, NAMES);
    assertThat(messages().signed(genuine)).isTrue();
    assertThat(messages().signed(signed(fields, List.of("Message", "Type")))).isFalse();
    assertThat(messages().signed(JsonObject.EMPTY)).isFalse();
  }

  @Test
  void aCertificateFromElsewhereIsNotEvenFetched() throws GeneralSecurityException {
    SnsMessages strict = new SnsMessages(outgoing, SnsMessages.AMAZON);
    int before = visits;
    assertThat(strict.signed(signed(notification(), NAMES))).isFalse();
    assertThat(visits).isEqualTo(before);
    for (String address :
        List.of(
            "https://sns.eu-central-1.amazonaws.com/x.pem",
            "https://sns.cn-north-1.amazonaws.com.cn/x.pem")) {
      assertThat(SnsMessages.AMAZON.matcher(address).matches()).isTrue();
    }
    for (String address :
        List.of(
            "http://sns.eu-central-1.amazonaws.com/x.pem",
            "https://sns.eu-central-1.amazonaws.com.evil.example/x.pem",
            "https://sns.eu-central-1.amazonaws.com@evil.example/x.pem",
            "https://evil.example/sns.eu-central-1.amazonaws.com/")) {
      assertThat(SnsMessages.AMAZON.matcher(address).matches()).as(address).isFalse();
    }
  }

  @Test
  void aSubscriptionIsConfirmedWhenAPersonSaysSo() throws GeneralSecurityException {
    Map<String, String> fields = notification();
    fields.put("Type", "SubscriptionConfirmation");
    fields.put("Token", "t-1");
    fields.put("SubscribeURL", place + "?Action=ConfirmSubscription");
    JsonObject asked =
        signed(
            fields,
            List.of(
                "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"));
    SnsMessages messages = messages();
    assertThat(messages.signed(asked)).isTrue();
    int before = visits;
    String address = messages.confirmation(asked).orElseThrow();
    assertThat(visits).isEqualTo(before);
    messages.confirm(address);
    assertThat(visits).isEqualTo(before + 1);
    assertThat(messages.confirmation(signed(notification(), NAMES))).isEmpty();
  }
}
