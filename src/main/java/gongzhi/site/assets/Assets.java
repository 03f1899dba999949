package gongzhi.site.assets;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The static files: everything in {@code assets/} on the class path, and the chosen files of the
 * web jars under plain names. A changed file has another address, so browsers may keep each for
 * ever.
 */
@Component
@NamedInterface("assets")
public class Assets {

  /** Plain name, web jar, file in it. */
  private record Taken(String name, String jar, String file) {}

  private static final Taken[] FROM_WEB_JARS = {
    new Taken("bootstrap.css", "bootstrap", "dist/css/bootstrap.min.css"),
    new Taken("bootstrap.js", "bootstrap", "dist/js/bootstrap.bundle.min.js"),
    new Taken("htmx.js", "htmx.org", "dist/htmx.min.js"),
    new Taken("leaflet.css", "leaflet", "dist/leaflet.css"),
    new Taken("leaflet.js", "leaflet", "dist/leaflet.js"),
  };

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byFileName = new HashMap<>();

  public Assets() throws IOException {
    for (Resource own :
        new PathMatchingResourcePatternResolver().getResources("classpath*:assets/*.*")) {
      add(Objects.requireNonNull(own.getFilename()), own);
    }
    for (Taken taken : FROM_WEB_JARS) {
      add(taken.name(), inWebJar(taken));
    }
  }

  /** The address of the file with this plain name; an unknown name is a fault of the program. */
  public String address(String name) {
    @Nullable Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("No asset is called " + name);
    }
    return "/assets/" + asset.fileName();
  }

  Optional<Asset> find(String fileName) {
    return Optional.ofNullable(byFileName.get(fileName));
  }

  private void add(String name, Resource file) throws IOException {
    Asset asset = new Asset(name, file.getContentAsByteArray());
    byName.put(name, asset);
    byFileName.put(asset.fileName(), asset);
  }

  private static Resource inWebJar(Taken taken) throws IOException {
    Properties jar = new Properties();
    try (var description =
        new ClassPathResource("META-INF/maven/org.webjars.npm/" + taken.jar() + "/pom.properties")
            .getInputStream()) {
      jar.load(description);
    }
    String folder = "META-INF/resources/webjars/" + taken.jar() + "/" + jar.getProperty("version");
    return new ClassPathResource(folder + "/" + taken.file());
  }
}
