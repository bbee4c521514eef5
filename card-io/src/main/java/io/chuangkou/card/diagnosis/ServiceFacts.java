package io.chuangkou.card.diagnosis;

/**
 * What is known of the service that drives the readers and of what it runs in.
 *
 * @param isRunning whether it answers
 * @param version as {@code pcscd 1.9.9}; empty: it does not tell
 * @param library the library by which it is spoken to, {@code libpcsclite.so.1}
 * @param charset character set of the process, {@code UTF-8}
 * @param user who runs this program
 * @param hasAccess whether the service lets this user in
 */
public record ServiceFacts(
    boolean isRunning,
    String version,
    String library,
    String charset,
    String user,
    boolean hasAccess) {}
