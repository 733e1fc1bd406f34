/// Other programs are told of what happens here.
@NullMarked
package dev.unrepeat.service.webhook;

import org.jspecify.annotations.NullMarked;
