package dev.unrepeat.web.account;

import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// What opens behind a link, as a page.
///
/// @param names whether a name is asked for
/// @param addresses whether an address is asked for
/// @param passwords whether a password is asked for
public record LinkView(
    Frame frame,
    String heading,
    String lead,
    String action,
    boolean names,
    boolean addresses,
    boolean passwords,
    String button,
    List<Field> refusals,
    Field name,
    Field address,
    Field password,
    Field again) {}
