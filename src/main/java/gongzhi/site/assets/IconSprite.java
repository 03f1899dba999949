package gongzhi.site.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the icon sprite while the program is built: the icons named in {@code src/main/icons},
 * from the icon jar, as symbols of one file. The jar itself is not part of the product.
 */
public final class IconSprite {

  private static final String FOLDER =
      "META-INF/resources/webjars/tabler__icons/%s/icons/outline/%s.svg";
  private static final Pattern SHAPES = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

  private IconSprite() {}

  /** Arguments: the list of names, the version of the icon jar, the file to write. */
  public static void main(String[] arguments) throws IOException {
    StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (String name : Files.readAllLines(Path.of(arguments[0]))) {
      sprite.append(symbol(name.strip(), arguments[1]));
    }
    Path target = Path.of(arguments[2]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, sprite.append("</svg>\n"));
  }

  private static String symbol(String name, String version) throws IOException {
    String file = FOLDER.formatted(version, name);
    try (InputStream icon = IconSprite.class.getClassLoader().getResourceAsStream(file)) {
      if (icon == null) {
        throw new IOException("The icon jar has no icon called " + name);
      }
      return "<symbol id=\"i-%s\" viewBox=\"0 0 24 24\">%s</symbol>"
          .formatted(name, shapes(new String(icon.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  private static String shapes(String svg) {
    Matcher shapes = SHAPES.matcher(svg);
    if (!shapes.find()) {
      throw new IllegalArgumentException("Not an icon: " + svg);
    }
    return shapes.group(1).replaceAll("<path stroke=\"none\"[^>]*/>", "").replaceAll("\\s+", " ");
  }
}
