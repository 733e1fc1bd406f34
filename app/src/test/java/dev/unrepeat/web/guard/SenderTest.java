package dev.unrepeat.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose tries are counted together.
class SenderTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // proxies, who holds the connection, what the header says, whose tries they are
        "0, 127.0.0.1, 8.8.8.8, 127.0.0.1",
        "0, 203.0.113.9, 8.8.8.8, 203.0.113.9",
        "1, 127.0.0.1, -, 127.0.0.1",
        "1, 127.0.0.1, 8.8.8.8, 8.8.8.8",
        "1, 10.0.0.2, '1.1.1.1, 8.8.8.8', 8.8.8.8",
        // Within the own network: what the sender wrote itself was believed here.
        "1, 10.0.0.2, '1.1.1.1, 10.0.0.5', 10.0.0.5",
        "1, 192.168.0.2, '1.1.1.1,192.168.7.7', 192.168.7.7",
        "1, 203.0.113.9, 1.1.1.1, 203.0.113.9",
        "2, 10.0.0.2, '1.1.1.1, 8.8.8.8, 9.9.9.9', 8.8.8.8",
        "2, fd00::1, '8.8.8.8, 9.9.9.9', 8.8.8.8",
        "1, 100.64.0.3, 8.8.8.8, 8.8.8.8",
        "1, 127.0.0.1, nonsense, unknown",
        "1, 127.0.0.1, '<script>, evil.example', unknown",
        // Whoever has one address of such a network has all of them.
        "1, ::1, 2a00:1450:4001:81b::200e, 2a0014504001081b::/64",
        "1, ::1, 2a00:1450:4001:81b:ffff::1, 2a0014504001081b::/64",
        "0, 2a00:1450:4001:81c::1, -, 2a0014504001081c::/64",
        "1, ::1, ::ffff:8.8.8.8, 8.8.8.8"
      })
  void isWhoCannotChooseToBeAnother(int proxies, String holder, String header, String counted) {
    List<String> lines = header == null ? List.of() : List.of(header);
    assertThat(new Sender(proxies).of(holder, lines)).isEqualTo(counted);
  }
}
