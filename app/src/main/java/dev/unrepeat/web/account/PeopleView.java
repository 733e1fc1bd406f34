package dev.unrepeat.web.account;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// Everybody's accounts as a page.
///
/// @param mails whether invitations are sent; if not, the link is handed over by hand
/// @param invitation the link of the invitation that was just made; empty otherwise
/// @param invited whom that link is for
/// @param before whether that ended an invitation that was open
/// @param next the address of the next page; empty on the last
public record PeopleView(
    Frame frame,
    boolean mails,
    List<Field> refusals,
    Field address,
    List<Choice> roles,
    String invitation,
    String invited,
    boolean before,
    List<Invitation> invitations,
    List<Person> people,
    String next) {
  public record Invitation(
      String address, String role, String by, String expires, String withdrawal) {}

  /// @param select id of the choice of a role
  /// @param place below which the changes of this account lie
  public record Person(
      String name,
      String address,
      boolean active,
      String since,
      String select,
      List<Choice> roles,
      String place) {}
}
