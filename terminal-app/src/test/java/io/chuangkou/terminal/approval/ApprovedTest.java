package io.chuangkou.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing changes, and nothing is left over, without a person's word. */
class ApprovedTest {

  @TempDir private Path folder = Path.of(".");
  private Path home = Path.of(".");

  @BeforeEach
  void approveOnce() throws IOException {
    home = folder.resolve("approved");
    Approved approving = approved(true);
    approving.text("slip", "due\n15.00\nthanks\n");
    approving.picture("slip", grey(100));
  }

  @Test
  void whatWasApprovedPassesWithTracesOfAnotherMachine() throws IOException {
    BufferedImage traced = grey(110);
    traced.setRGB(3, 3, 0);
    Approved approved = approved(false);
    approved.text("slip", "due\n15.00\nthanks\n");
    approved.picture("slip", traced);
    assertDoesNotThrow(approved::tell);
    assertDoesNotThrow(approved::checkUnused);
  }

  @Test
  void aChangedTextIsShownBesideWhatWasApproved() throws IOException {
    Approved approved = approved(false);
    approved.text("slip", "due\n51.00\nthanks\n");
    String told = told(approved);
    assertTrue(told.contains("  - 15.00\n  + 51.00\n"), told);
    assertTrue(told.contains("-Dapprove=true"), told);
    assertEquals("due\n51.00\nthanks\n", Files.readString(received("slip.received.txt")));
  }

  @Test
  void aChangedPictureIsShownBesideWhatWasApproved() throws IOException {
    BufferedImage smeared = grey(100);
    for (int x = 0; x < 20; x++) {
      smeared.setRGB(x, 7, 0);
    }
    Approved approved = approved(false);
    approved.picture("slip", smeared);
    assertTrue(told(approved).contains("slip.difference.png"));
    BufferedImage both = Pictures.read(received("slip.difference.png"));
    assertTrue(both.getWidth() > 3 * smeared.getWidth());
    assertTrue(Files.exists(received("slip.received.png")));
  }

  @Test
  void aPictureOfAnotherSizeHasChanged() throws IOException {
    Approved approved = approved(false);
    approved.picture("slip", new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB));
    assertTrue(told(approved).contains("slip.png"));
  }

  @Test
  void whatWasNeverApprovedFails() throws IOException {
    Approved approved = approved(false);
    approved.text("new", "");
    approved.picture("new", grey(1));
    String told = told(approved);
    assertTrue(told.contains("new.txt") && told.contains("new.png"), told);
  }

  @Test
  void anApprovedFileThatNobodyAsksForFailsAndGoesWithTheNextApproval() throws IOException {
    Approved approved = approved(false);
    approved.text("slip", "due\n15.00\nthanks\n");
    assertTrue(
        assertThrows(AssertionError.class, approved::checkUnused)
            .getMessage()
            .contains("slip.png"));
    Approved approving = approved(true);
    approving.text("slip", "due\n15.00\nthanks\n");
    approving.checkUnused();
    assertFalse(Files.exists(home.resolve("slip.png")));
    assertTrue(Files.exists(home.resolve("slip.txt")));
  }

  @Test
  void everyApprovedFolderIsATests() throws IOException {
    try (Stream<Path> tests = Files.list(Path.of("src/test/java/io/chuangkou/terminal/approval"));
        Stream<Path> folders = Files.list(Approved.HOME)) {
      String sources = tests.map(ApprovedTest::read).collect(Collectors.joining());
      assertEquals(
          List.of(),
          folders
              .map(area -> "Approved.in(\"" + area.getFileName() + "\")")
              .filter(area -> !sources.contains(area))
              .toList());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Approved approved(boolean approving) {
    return new Approved(home, folder.resolve("received"), approving);
  }

  private Path received(String name) {
    return folder.resolve("received").resolve(name);
  }

  private static String told(Approved approved) {
    return assertThrows(AssertionError.class, approved::tell).getMessage();
  }

  private static BufferedImage grey(int level) {
    BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        picture.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
    return picture;
  }
}
