package io.chuangkou.terminal.workflow;

/**
 * The centre answered and refused the sign-in before a message, which was not sent. It is not away:
 * nothing is settled provisionally for it.
 */
public final class SignInRefused extends CounterException {

  private static final long serialVersionUID = 1L;

  SignInRefused(Advice advice) {
    super(advice);
  }
}
