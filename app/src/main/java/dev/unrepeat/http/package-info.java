/// Requests to other machines, none of them to an address that is private.
@NullMarked
package dev.unrepeat.http;

import org.jspecify.annotations.NullMarked;
