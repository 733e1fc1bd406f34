package dev.unrepeat.web.account;

import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The door as a page.
///
/// @param settled whether there is an account to sign in with
/// @param passwords whether one can sign in by a password
/// @param mails whether a link can be sent
/// @param single name of the single sign-on; empty where there is none
/// @param then where to go on
/// @param toSingle the address at which the single sign-on begins
/// @param people of the demo, to be one of them
public record SignInView(
    Frame frame,
    boolean settled,
    boolean passwords,
    boolean mails,
    String single,
    String then,
    String toSingle,
    Field address,
    String refusal,
    List<Person> people) {
  public record Person(String name, String address, String role) {}
}
