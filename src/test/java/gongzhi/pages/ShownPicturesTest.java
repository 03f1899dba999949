package gongzhi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures a document shows are there. */
class ShownPicturesTest {

  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void every_picture_exists_and_is_small(String document) throws IOException {
    List<Path> shown =
        PICTURE
            .matcher(Files.readString(Path.of(document)))
            .results()
            .map(found -> Path.of(found.group(1)))
            .toList();

    assertThat(shown).isNotEmpty().allMatch(Files::isRegularFile);
    assertThat(shown).allMatch(picture -> picture.startsWith(Pictures.SHOWN));
    for (Path picture : shown) {
      assertThat(Files.size(picture)).as(picture.toString()).isLessThan(Pictures.MOST_BYTES);
    }
  }
}
