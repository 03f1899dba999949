package gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds that tests run the product itself: no type of ours is replaced by one that says what the
 * test wants to hear. What cannot be had in a test, such as a text message, has a real stand-in.
 */
class MocksTest {

  private static final Pattern REPLACED =
      Pattern.compile(
          "org\\.mockito|org\\.easymock|@(?:Mockito|Mock|Spy)[A-Za-z]*\\b|Proxy\\.newProxyInstance");

  @Test
  void no_test_replaces_a_type_of_ours() {
    assertThat(SourceFiles.below("src/test/java", ".java"))
        .isNotEmpty()
        .filteredOn(file -> !file.equals(Path.of("src/test/java/gongzhi/MocksTest.java")))
        .filteredOn(file -> REPLACED.matcher(SourceFiles.read(file)).find())
        .isEmpty();
  }
}
