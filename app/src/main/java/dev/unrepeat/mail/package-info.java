/// Letters out, by SMTP.
@org.jspecify.annotations.NullMarked
package dev.unrepeat.mail;
