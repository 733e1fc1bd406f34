package dev.unrepeat.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
  /// `~` splits the secrets of this file, so that no scanner of anybody's takes them for real ones.
  private static String whole(String split) {
    return split.replace("~", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          push with ghp~_FAKEfake0000notARealToken0000FAKEfak now | push with ghp_…[masked GitHub token] now | GitHub token
          github~_pat_11FAKE0000fakeFAKE_0000fakeFAKE0000fakeFAKE0000 | github_pat_…[masked GitHub token] | GitHub token
          (xoxb~-1234567890-FAKEfakeFAKE) | (xoxb-…[masked Slack token]) | Slack token
          id AKIA~FAKEFAKEFAKE0000 used | id AKIA…[masked AWS access key] used | AWS access key
          key AI~zaFAKE0000fakeFAKE0000fakeFAKE0000fak | key AIza…[masked Google API key] | Google API key
          sk_live~_FAKEfake0000FAKEfake | sk_live_…[masked Stripe key] | Stripe key
          glpat~-FAKEfake0000FAKEfake | glpat-…[masked GitLab token] | GitLab token
          npm~_FAKEfake0000FAKEfake0000FAKEfake0000 | npm_…[masked npm token] | npm token
          SG.~FAKEfake0000FAKEfake00.FAKEfake0000FAKEfake0000FAKE | SG.…[masked SendGrid key] | SendGrid key
          eyJ~hbGciOiJIUzI1NiJ9.eyJ~zdWIiOiJmYWtlIn0.FAKEfake0000FAKE | eyJ…[masked web token] | web token
          https://hooks.slack.com/services/T00000000/B00000000/FAKEfake0000FAKE | https://hooks.slack.com/services/T00000000/B00000000/…[masked webhook address] | webhook address
          postgres://checkout:s3cr3t@orders-db:5432/orders | postgres://checkout:[masked password]@orders-db:5432/orders | password
          redis://:hunter2@cache | redis://:[masked password]@cache | password
          password=hunter2 next | password=[masked password] next | password
          DB_PASSWORD: tr0ub4dor&3 | DB_PASSWORD: [masked password] | password
          {"password": "correct horse battery"} | {"password": "[masked password]"} | password
          {\\"password\\":\\"correct1\\"} | {\\"password\\":\\"[masked password]\\"} | password
          token: 9f8a7b6c5d4e3f2a | token: [masked token] | token
          Server=db;User=sa;Password=Fake0000;Encrypt=yes | Server=db;User=sa;Password=[masked password];Encrypt=yes | password
          AccountKey=FAKEfake0000FAKEfake== | AccountKey=[masked key] | key
          redis-cli --password hunter2 ping | redis-cli --password [masked password] ping | password
          curl -u ines:hunter2 https://x | curl -u ines:[masked password] https://x | password
          ?token=FAKEfake0000&page=2 | ?token=[masked token]&page=2 | token
          api_key=FAKEfake0000 | api_key=[masked key] | key
          Authorization: Bearer FAKEfake0000FAKE | Authorization: Bearer [masked credentials] | credentials
          Authorization: Basic Y2hlY2tvdXQ6ZmFrZQ== | Authorization: Basic [masked credentials] | credentials
          sent with Bearer FAKEfake0000FAKEfake | sent with Bearer [masked credentials] | credentials
          Authorization: token ghp~_FAKEfake0000notARealToken0000FAKEfak | Authorization: token ghp_…[masked GitHub token] | GitHub token
          """)
  void masksASecretAndLeavesItsBeginning(String text, String masked, String kind) {
    Masked result = SecretMask.mask(whole(text));

    assertThat(result.text()).isEqualTo(masked);
    assertThat(result.kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commit ac20a6cfc3907f8d292a9ba9da3216d184365b6b deployed",
        "trace 7f9c24e8-3b1a-4c5d-9e8f-0a1b2c3d4e5f",
        "ts 1791989770.065954, request 1791989770065954",
        "fingerprint 76c99492656e827b",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
        "the token expired, please sign in again",
        "Token: expired",
        "password: must be at least twelve characters",
        "password=${DB_PASSWORD}",
        "password=********",
        "password: [masked password]",
        "max_tokens=4096 tokens: 512",
        "token_type: Bearer",
        "npm_config_registry_of_the_company_house",
        "skate_live_music and task_test_results",
        "https://status.tidewater.example:8443/incidents/ck1014",
        "http://search:9200/orders?mail=a@b.example",
        "git@github.example.com:tidewater-goods/checkout.git",
        "secret: checkout-credentials",
        "The secret is to stay calm",
        "eyJust a word. eyJunk",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "bearer of bad news",
        "Authorization: required",
        "sort -u names: done",
        "mysql --password ${PW} --user ines -p",
        "v2.3.1 key=checkout:orders status=500",
        "AKIAS are birds; ASIA is a continent",
        "",
      })
  void leavesWhatOnlyLooksLikeASecret(String text) {
    Masked result = SecretMask.mask(text);

    assertThat(result.text()).isEqualTo(text);
    assertThat(result.kinds()).isEmpty();
  }

  @Test
  void masksAPrivateKeyWithinOneText() {
    String text =
        "see:\n-----BEGIN EC PRIVATE KEY-----\nFAKEfake\nFAKE==\n-----END EC PRIVATE KEY-----\nplease revoke";

    assertThat(SecretMask.mask(text).text())
        .isEqualTo("see:\n-----BEGIN EC PRIVATE KEY-----…[masked private key]\nplease revoke");
  }

  @Test
  void masksAPrivateKeyThatIsCutOff() {
    String text = "-----BEGIN RSA PRIVATE KEY-----\\nMIIFAKEfake\\nFAKE\", next";

    assertThat(SecretMask.mask(text).text())
        .isEqualTo("-----BEGIN RSA PRIVATE KEY-----…[masked private key]\", next");
  }

  @Test
  void masksAPrivateKeyLineByLine() {
    SecretLines lines = new SecretLines();

    List<String> masked =
        List.of(
                "a",
                "-----BEGIN PRIVATE KEY-----",
                "MIIFAKE0fake",
                "FAKE==",
                "-----END PRIVATE KEY-----",
                "b")
            .stream()
            .map(line -> lines.mask(line).text())
            .toList();

    assertThat(masked)
        .containsExactly(
            "a",
            "-----BEGIN PRIVATE KEY-----…[masked private key]",
            "[masked private key]",
            "[masked private key]",
            "[masked private key]",
            "b");
  }

  @Test
  void masksEverySecretOfALine() {
    Masked masked = SecretMask.mask("password=one1 and https://ines:two2@host");

    assertThat(masked.text())
        .isEqualTo("password=[masked password] and https://ines:[masked password]@host");
    assertThat(masked.kinds()).containsExactly("password", "password");
  }

  @Test
  void changesNothingTheSecondTimeAndBreaksNothingInBetween() {
    String[] parts = {
      "password=",
      "token: ",
      "\"",
      "'",
      " ",
      ":",
      "=",
      "https://",
      "@",
      "ghp_",
      "FAKEfake0000notARealToken0000FAKEfak",
      "eyJhbGciOiJI",
      ".",
      "-----BEGIN PRIVATE KEY-----",
      "-----END ",
      "-----",
      "\n",
      "\\",
      "Bearer ",
      "Authorization",
      "é",
      "\uD83D\uDE00",
      "xoxb-",
      "hooks.slack.com/services/",
      "/",
      "*",
      "<",
      "[masked "
    };
    long seed = 20261014;
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String once = SecretMask.mask(text.toString()).text();
      assertThat(SecretMask.mask(once).text())
          .as("seed %d, run %d: %s", seed, run, text)
          .isEqualTo(once);
    }
  }

  @Test
  void tellsWhereASecretStands() {
    String text = "run with password=hunter2blue and wait";
    assertThat(SecretMask.places(text)).containsExactly(new SecretMask.Place(18, 29, "password"));
    assertThat(text.substring(18, 29)).isEqualTo("hunter2blue");
    assertThat(SecretMask.places("nothing to hide")).isEmpty();
  }
}
