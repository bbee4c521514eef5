package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may say anything to the centre: operators who are signed in at their own desk. */
class SignInTest {

  private static final String ASK =
      "{'data':{" + PlainTerminal.credential(Demonstration.ZHANG_SAN) + "}}";

  @TempDir Path directory;

  private ReferenceCentre centre;
  private PlainTerminal desk;

  @BeforeEach
  void open() {
    centre = ReferenceCentre.open(config());
    desk = PlainTerminal.of(centre);
  }

  private CentreConfig config() {
    return CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void nobodyAsksOrSettlesBeforeTheSignIn() {
    desk.assertRefused("[SIGN-IN-REQUIRED]", "1101", ASK);
    PlainTerminal.Visit visit = desk.signIn().visit(Demonstration.ZHANG_SAN, "390", line());
    desk.with("sign_no", "").assertRefused("[SIGN-IN-REQUIRED]", "2207", visit.bill());
  }

  @Test
  void aNumberThatNobodyHasOrAnotherProviderHasIsRefused() {
    PlainTerminal other = new PlainTerminal(centre, Demonstration.SECONDARY, "007", "3").signIn();
    desk.with("sign_no", other.signNo()).assertRefused("[SIGN-IN-UNKNOWN]", "1101", ASK);
    desk.with("sign_no", "999999").assertRefused("[SIGN-IN-UNKNOWN]", "1101", ASK);
    desk.with("sign_no", "' OR 1=1").assertRefused("[SIGN-IN-UNKNOWN]", "1101", ASK);
  }

  @Test
  void aNumberThatHasEndedIsRefused() {
    desk.signIn().signOut();
    desk.assertRefused("[SIGN-IN-ENDED]", "1101", ASK);
  }

  @Test
  void anotherOperatorsOrDesksNumberIsRefused() {
    String signNo = desk.signIn().signNo();
    new PlainTerminal(centre, Demonstration.COMMUNITY, "008", "3")
        .with("sign_no", signNo)
        .assertRefused("[SIGN-IN-OTHER]", "1101", ASK);
    new PlainTerminal(centre, Demonstration.COMMUNITY, "007", "4")
        .with("sign_no", signNo)
        .assertRefused("[SIGN-IN-OTHER]", "1101", ASK);
  }

  @Test
  void oneOperatorAtTwoDesksIsSignedInAtBothUntilEachSignsOut() {
    PlainTerminal second = new PlainTerminal(centre, Demonstration.COMMUNITY, "007", "4");
    desk.signIn();
    second.signIn();
    assertNotEquals(desk.signNo(), second.signNo());
    desk.done("1101", ASK);
    second.signOut();
    desk.done("1101", ASK);
    desk.signIn();
    desk.done("1101", ASK);
  }

  @Test
  void aMessageThatCameWithoutASignInIsTakenAfterIt() {
    PlainTerminal.Visit visit = desk.signIn().visit(Demonstration.ZHANG_SAN, "390", line());
    String msgid = desk.msgid();
    String signNo = desk.signNo();
    desk.signOut();
    assertEquals(-1, desk.send("2207", msgid, visit.bill()).get("infcode").asInt());
    assertNotEquals(signNo, desk.signIn().signNo());
    assertEquals(0, desk.send("2207", msgid, visit.bill()).get("infcode").asInt());
  }

  @Test
  void aLenientCentreServesWhoDoesNotSignIn() {
    centre.close();
    centre = ReferenceCentre.open(config().under(Rules.LENIENT));
    PlainTerminal old = PlainTerminal.of(centre);
    old.done("2207", old.visit(Demonstration.ZHANG_SAN, "390", line()).bill());
  }

  private static String line() {
    return PlainTerminal.TABLETS;
  }
}
