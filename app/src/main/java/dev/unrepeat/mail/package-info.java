/// Letters out, by SMTP.
@NullMarked
package dev.unrepeat.mail;

import org.jspecify.annotations.NullMarked;
