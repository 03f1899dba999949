package gongzhi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a visitor of the demonstration notices: how soon it is there, and how much it weighs. */
final class DemoPart {

  private static final int PORT = 18_471;
  private static final Pattern ASSET =
      Pattern.compile("(?:src|href)=\"(/assets/[^\"]+\\.(?:js|css))\"");

  private final Findings findings;
  private final Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  DemoPart(Findings findings, Path data) {
    this.findings = findings;
    this.data = data;
  }

  void run() throws IOException, InterruptedException {
    double first;
    try (DemoStart demo = DemoStart.on(data, PORT)) {
      first = demo.seconds();
    }
    try (DemoStart demo = DemoStart.on(data, PORT)) {
      findings.add(
          Finding.atMost(
              "start to first page, existing data",
              demo.seconds(),
              8,
              " s",
              "first start with an empty folder %.1f s".formatted(first)));
      weigh(demo);
      long[] megabytes = demo.megabytes();
      findings.add(
          Finding.atMost(
              "memory with the demo",
              megabytes[0] + megabytes[1],
              700,
              " MB",
              "program %d MB, database %d MB, after the pages of a resident"
                  .formatted(megabytes[0], megabytes[1])));
    }
  }

  private void weigh(DemoStart demo) throws IOException, InterruptedException {
    Set<String> assets = new TreeSet<>();
    for (String page : new String[] {"/", "/report", "/nearby", "/cases", "/help"}) {
      String text = new String(get(demo, page, "identity"), StandardCharsets.UTF_8);
      ASSET.matcher(text).results().map(found -> found.group(1)).forEach(assets::add);
    }
    long bytes = 0;
    for (String asset : assets) {
      bytes += get(demo, asset, "br, gzip").length;
    }
    findings.add(
        Finding.atMost(
            "CSS and JS of the pages of a resident",
            Math.ceilDiv(bytes, 1024),
            100,
            " kB",
            assets.size() + " files, compressed"));
  }

  private byte[] get(DemoStart demo, String path, String encoding)
      throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:%d%s".formatted(demo.port(), path));
    return client
        .send(
            HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", encoding)
                .build(),
            BodyHandlers.ofByteArray())
        .body();
  }
}
