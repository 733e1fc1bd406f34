package dev.unrepeat.web.account;

import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The door as a page.
///
/// @param settled whether there is an account to sign in with
/// @param mails whether a link can be sent
/// @param then where to go on
/// @param people of the demo, to be one of them
public record SignInView(
    Frame frame,
    boolean settled,
    boolean mails,
    String then,
    Field address,
    String refusal,
    List<Person> people) {
  public record Person(String name, String address, String role) {}
}
