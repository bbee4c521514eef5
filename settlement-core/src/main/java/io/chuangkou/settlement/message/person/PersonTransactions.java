package io.chuangkou.settlement.message.person;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transaction;

/** Signing in and out, and who a person is (§9, §1.1). */
public final class PersonTransactions {

  public static final Transaction<SignIn, SignedIn> SIGN_IN =
      Transaction.asking("9001", "signIn", SignIn.class, "signinoutb", SignedIn.class);

  public static final Transaction<SignOut, Nothing> SIGN_OUT =
      Transaction.asking("9002", "signOut", SignOut.class, null, Nothing.class);

  public static final Transaction<Credential, PersonInfo> PERSON =
      Transaction.asking("1101", "data", Credential.class, null, PersonInfo.class);

  private PersonTransactions() {}
}
