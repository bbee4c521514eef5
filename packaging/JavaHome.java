import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the home of the JDK that runs this to the file named; the launcher reads it. */
class JavaHome {
  public static void main(String[] args) throws Exception {
    Files.writeString(Path.of(args[0]), System.getProperty("java.home") + "\n");
  }
}
