package dev.unrepeat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
  private static final AddressRule STRICT = AddressRule.allowing("");

  private static boolean allowed(AddressRule rule, String address) throws UnknownHostException {
    return rule.allows("hooks.example.com", InetAddress.getByName(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.0.192",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::"
      })
  void refusesWhatTheInternetCannotReach(String address) throws UnknownHostException {
    assertThat(allowed(STRICT, address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::6810:1"})
  void allowsWhatTheInternetCanReach(String address) throws UnknownHostException {
    assertThat(allowed(STRICT, address)).isTrue();
  }

  @Test
  void theAdministratorAllowsNamesAddressesAndRanges() throws UnknownHostException {
    AddressRule rule = AddressRule.allowing("Hooks.example.com, 10.1.0.0/16 , fd00::/8, 127.0.0.1");
    assertThat(rule.allows("hooks.EXAMPLE.com", InetAddress.getByName("192.168.1.1"))).isTrue();
    assertThat(rule.allows("a.example", InetAddress.getByName("10.1.255.255"))).isTrue();
    assertThat(rule.allows("a.example", InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(rule.allows("a.example", InetAddress.getByName("fd12::1"))).isTrue();
    assertThat(rule.allows("a.example", InetAddress.getByName("127.0.0.2"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0.0/33", "10.1.0", "fd00::/129", "1.2.3.4.5/8"})
  void refusesARangeThatIsNone(String range) {
    assertThatThrownBy(() -> AddressRule.allowing(range))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(range);
  }
}
